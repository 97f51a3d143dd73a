package urunana.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urunana.file.Files;
import urunana.guide.Step;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Lines;
import urunana.web.Upload;

/** What the forms of inbox and agenda say. */
public final class AgendaInput {
    public record Drop(String kind, String words, boolean named) {}

    public record Jot(String point, String words, @Nullable Upload photo) {}

    static final int MOST = 30;

    private static final List<String> FIELDS = List.of("from", "title", "minutes", "take");

    private AgendaInput() {}

    static Checked<Drop> drop(Form form) {
        String kind = form.requiredChoice("kind", Dropped.KINDS);
        String words = form.required("words", 1000);
        String name = form.requiredChoice("name", List.of("without", "with"));
        return form.checked(() -> new Drop(kind, words, name.equals("with")));
    }

    /** The lines that are ticked, in their order. {@code known}: what can be taken, by its key, for its words and what is recorded. */
    static Checked<List<Item>> arranged(Form form, Map<String, Item> known) {
        form.text("step", 20);
        var items = new ArrayList<Item>();
        for (int n : Lines.sent(form, "title")) {
            String title = form.text("title-" + n, 300);
            String from = form.text("from-" + n, 50);
            boolean take = form.ticked("take-" + n);
            Integer minutes = form.number("minutes-" + n, 0, Step.LONGEST);
            if (title.isEmpty() || !take && !from.isEmpty()) continue;
            var origin = known.get(from);
            if (origin == null && !from.isEmpty()) form.wrong("title-" + n, "agenda.gone");
            else items.add(origin == null ? new Item(minutes == null ? 0 : minutes, title, "", "none", "own", "")
                    : new Item(minutes == null ? 0 : minutes, title, origin.words(), origin.block(), origin.source(), origin.sourceId()));
        }
        if (items.isEmpty()) form.wrong("", "agenda.nothing");
        if (items.size() > MOST) form.wrong("", "agenda.too_many");
        return form.checked(() -> List.copyOf(items));
    }

    /** Words, a photo or both; {@code at} says where to go back to and was read before. */
    static Checked<Jot> jot(Form form) {
        String point = form.text("point", 300);
        String words = form.text("words", 4000);
        Upload photo = Files.chosen(form, "photo");
        if (words.isEmpty() && photo == null && form.error("photo") == null) form.wrong("words", "agenda.jot_nothing");
        return form.checked(() -> new Jot(point, words, photo));
    }

    static Form moved(Form form, String press) {
        return Lines.moved(form, "title", FIELDS, press);
    }

    /** Lines for what stands on the agenda, ticked, and for what could, not ticked. */
    static Map<String, String> fields(List<Item> on, List<Item> proposed) {
        var fields = new HashMap<String, String>();
        int n = 0;
        for (Item item : on) line(fields, ++n, item, "yes");
        for (Item item : proposed) line(fields, ++n, item, "");
        return fields;
    }

    private static void line(Map<String, String> fields, int n, Item item, String take) {
        fields.put("from-" + n, item.source().equals("own") ? "" : item.key());
        fields.put("title-" + n, item.title());
        fields.put("minutes-" + n, Integer.toString(item.minutes()));
        fields.put("take-" + n, take);
    }
}
