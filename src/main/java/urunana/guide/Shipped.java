package urunana.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import urunana.text.Texts;

/**
 * The guides that come with the program: their structure from {@code resources/guide}, their words from the texts. At start,
 * one that says something new becomes a new edition; cycles that run keep theirs.
 */
@Component
final class Shipped implements InitializingBean {
    static final List<String> CODES = List.of("action", "network", "month_one", "month_two", "low_tech_1", "low_tech_2", "low_tech_3",
            "workload", "motivation", "cluster");

    record RawStep(String step, int minutes, String block) {}

    record RawPart(String kind, int minutes, int focus, List<RawStep> steps) {}

    record Raw(String code, String course, List<String> suits, List<RawPart> sessions) {}

    private final GuideStore store;
    private final Texts texts;

    Shipped(GuideStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    @Override
    public void afterPropertiesSet() {
        var known = store.shipped();
        for (String code : CODES) {
            var outline = outline(read(code));
            if (!outline.equals(known.get(code))) store.ship(code, outline);
        }
    }

    static Raw read(String code) {
        try (InputStream in = Shipped.class.getResourceAsStream("/guide/" + code + ".json")) {
            if (in == null) throw new IllegalStateException("no guide " + code);
            return JsonMapper.builder().build().readValue(in, Raw.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outline outline(Raw raw) {
        String key = "guide." + raw.code();
        var parts = raw.sessions().stream().map(part -> part(key, part)).toList();
        return new Outline(raw.course(), raw.suits(), words(key + ".name"), words(key + ".about"), words(key + ".next"), parts);
    }

    private Part part(String key, RawPart raw) {
        String own = key + "." + raw.kind(), shared = "guide.kind." + raw.kind();
        return new Part(raw.kind(), raw.focus(), words(own + ".objectives", shared + ".objectives"), words(own + ".resources", shared + ".resources"),
                words(own + ".follow_up", shared + ".follow_up"), raw.steps().stream().map(step -> step(own, step)).toList());
    }

    private Step step(String part, RawStep raw) {
        return new Step(raw.step(), raw.minutes(), raw.block(), words(part + "." + raw.step(), "guide.step." + raw.step()),
                words(part + "." + raw.step() + ".words", "guide.step." + raw.step() + ".words"));
    }

    /** The first of these keys that there is, in every language that has it. */
    private Wording words(String... keys) {
        Map<String, String> words = new HashMap<>();
        for (String language : Texts.LANGUAGES) {
            String text = own(language, keys);
            if (text != null) words.put(language, text);
        }
        return Wording.of(words);
    }

    private @Nullable String own(String language, String... keys) {
        for (String key : keys) if (texts.keys(language).contains(key)) return texts.find(language, key);
        return null;
    }
}
