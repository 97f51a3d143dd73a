package urunana.programme;

import org.springframework.stereotype.Component;
import urunana.web.Form;
import urunana.web.Page;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Programmes as everybody sees them, and their basics for those who manage them. */
@Component
public final class ProgrammePages {
    private static final int MOST_PLACES = 300;

    private final ProgrammeStore store;
    private final PartStore parts;
    private final EvaluatorStore evaluators;
    private final Vocabulary vocabulary;
    private final Programmes programmes;

    ProgrammePages(ProgrammeStore store, PartStore parts, EvaluatorStore evaluators, Vocabulary vocabulary, Programmes programmes) {
        this.store = store;
        this.parts = parts;
        this.evaluators = evaluators;
        this.vocabulary = vocabulary;
        this.programmes = programmes;
    }

    /** GET /programmes */
    public Reply list(Request request) {
        return Reply.page(request.page(request.words().t("programme.list.title")), "programme/list",
                "programmes", store.list(request.today()), "today", request.today());
    }

    /** GET /programmes/{programme} */
    public Reply show(Request request) {
        var programme = store.find(request.id("programme")).orElseThrow(Refusal.NotFound::new);
        var words = vocabulary.of(programme.id(), request.words().language());
        var page = page(request, programme, words.getOrDefault(Vocabulary.key(Vocabulary.NAME), programme.name())).speaking(words, programme.zoneId());
        String strand = request.query("strand");
        return Reply.page(page, "programme/programme", "programme", programme, "partners", store.partners(programme.id()),
                "strands", parts.strands(programme.id()), "strand", strand, "places", parts.places(programme.id(), strand, MOST_PLACES),
                "phases", parts.phases(programme.id()), "targets", parts.targets(programme.id()), "evaluators", evaluators.of(programme.id()),
                "words", words, "manages", store.manages(request.actor(), programme.id(), request.today()), "today", request.today());
    }

    /** GET /programmes/new */
    public Reply ask(Request request) {
        var form = request.blank().with("zone", ProgrammeInput.ZONES.getFirst()).with("session_minutes", 90).with("focus_minutes", 60)
                .with("rhythm_days", 31).with("mentor_load", 2);
        return newForm(request, form);
    }

    /** POST /programmes */
    public Reply found(Request request) {
        return request.save(ProgrammeInput.basics(request.form(), store.countries().keySet()),
                basics -> "/programmes/" + programmes.found(request.actor(), basics, request.now()), again -> newForm(request, again));
    }

    /** GET /programmes/{programme}/edit */
    public Reply edit(Request request) {
        var programme = programmes.managed(request.actor(), request.id("programme"), request.today());
        return editForm(request, programme, PartInput.fill(request.blank(), ProgrammeInput.fields(programme), programme.version()));
    }

    /** POST /programmes/{programme} */
    public Reply change(Request request) {
        var programme = programmes.managed(request.actor(), request.id("programme"), request.today());
        return request.save(ProgrammeInput.basics(request.form(), store.countries().keySet()), basics -> {
            programmes.change(request.actor(), programme.id(), request.form().version(), basics, request.now(), request.today());
            return "/programmes/" + programme.id();
        }, again -> editForm(request, programme, again));
    }

    private Reply newForm(Request request, Form form) {
        return Reply.page(request.page(request.words().t("programme.new.title")), "programme/basics", "form", form,
                "countries", store.countries(), "zones", ProgrammeInput.ZONES, "action", "/programmes", "back", "/programmes");
    }

    private Reply editForm(Request request, Programme programme, Form form) {
        String path = "/programmes/" + programme.id();
        return Reply.page(page(request, programme, request.words().t("programme.edit.basics")), "programme/basics", "form", form,
                "countries", store.countries(), "zones", ProgrammeInput.ZONES, "action", path, "back", path);
    }

    static Page page(Request request, Programme programme, String title) {
        return request.page(title).where(programme.name());
    }
}
