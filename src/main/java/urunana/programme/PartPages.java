package urunana.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import urunana.text.Texts;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Lines;
import urunana.web.Reply;
import urunana.web.Request;

/** The parts of a programme for those who manage it: partners and strands, phases, targets, words, evaluators. */
@Component
public final class PartPages {
    private final ProgrammeStore store;
    private final PartStore parts;
    private final EvaluatorStore evaluators;
    private final Vocabulary vocabulary;
    private final Programmes programmes;
    private final Texts texts;

    PartPages(ProgrammeStore store, PartStore parts, EvaluatorStore evaluators, Vocabulary vocabulary, Programmes programmes, Texts texts) {
        this.store = store;
        this.parts = parts;
        this.evaluators = evaluators;
        this.vocabulary = vocabulary;
        this.programmes = programmes;
        this.texts = texts;
    }

    /** GET /programmes/{programme}/partners */
    public Reply askPartners(Request request) {
        var programme = managed(request);
        var fields = PartInput.partnerFields(store.partners(programme.id()), parts.strands(programme.id()));
        return partnersForm(request, programme, PartInput.fill(request.blank(), fields, programme.version()));
    }

    /** POST /programmes/{programme}/partners */
    public Reply keepPartners(Request request) {
        var programme = managed(request);
        return save(request, programme, PartInput.partners(request.form(), parts.strandsInUse(programme.id())),
                input -> programmes.keepPartners(request.actor(), programme.id(), request.form().version(), input, request.now(), request.today()),
                again -> partnersForm(request, programme, again));
    }

    /** GET /programmes/{programme}/phases */
    public Reply askPhases(Request request) {
        var programme = managed(request);
        return phasesForm(request, programme, PartInput.fill(request.blank(), PartInput.phaseFields(parts.phases(programme.id())), programme.version()));
    }

    /** POST /programmes/{programme}/phases */
    public Reply keepPhases(Request request) {
        var programme = managed(request);
        return save(request, programme, PartInput.phases(request.form(), parts.phasesInUse(programme.id())),
                phases -> programmes.keepPhases(request.actor(), programme.id(), request.form().version(), phases, request.now(), request.today()),
                again -> phasesForm(request, programme, again));
    }

    /** GET /programmes/{programme}/targets */
    public Reply askTargets(Request request) {
        var programme = managed(request);
        return targetsForm(request, programme, PartInput.fill(request.blank(), PartInput.targetFields(parts.targets(programme.id())), programme.version()));
    }

    /** POST /programmes/{programme}/targets */
    public Reply keepTargets(Request request) {
        var programme = managed(request);
        return save(request, programme, PartInput.targets(request.form(), phaseIds(programme.id())),
                targets -> programmes.keepTargets(request.actor(), programme.id(), request.form().version(), targets, request.now(), request.today()),
                again -> targetsForm(request, programme, again));
    }

    /** GET /programmes/{programme}/vocabulary?language= */
    public Reply askWords(Request request) {
        var programme = managed(request);
        String language = Texts.LANGUAGES.contains(request.query("language")) ? request.query("language") : request.words().language();
        var fields = PartInput.wordFields(vocabulary.in(programme.id(), language));
        return wordsForm(request, programme, language, PartInput.fill(request.blank(), fields, programme.version()));
    }

    /** POST /programmes/{programme}/vocabulary */
    public Reply keepWords(Request request) {
        var programme = managed(request);
        String language = request.form().requiredChoice("language", Texts.LANGUAGES);
        return save(request, programme, PartInput.words(request.form(), terms()),
                words -> programmes.keepWords(request.actor(), programme.id(), request.form().version(), language, words, request.now(), request.today()),
                again -> wordsForm(request, programme, language, again));
    }

    /** GET /programmes/{programme}/evaluators */
    public Reply askEvaluators(Request request) {
        var programme = managed(request);
        return evaluatorsForm(request, programme, request.blank().withMany("role", evaluators.of(programme.id())).version(programme.version()));
    }

    /** POST /programmes/{programme}/evaluators */
    public Reply keepEvaluators(Request request) {
        var programme = managed(request);
        return save(request, programme, PartInput.evaluators(request.form(), evaluators.roles(), evaluators.of(programme.id())),
                roles -> programmes.keepEvaluators(request.actor(), programme.id(), request.form().version(), roles, request.now(), request.today()),
                again -> evaluatorsForm(request, programme, again));
    }

    private Programme managed(Request request) {
        return programmes.managed(request.actor(), request.id("programme"), request.today());
    }

    private static <T> Reply save(Request request, Programme programme, Checked<T> checked, java.util.function.Consumer<T> save, Function<Form, Reply> again) {
        return request.save(checked, value -> {
            save.accept(value);
            return "/programmes/" + programme.id();
        }, again);
    }

    private Reply partnersForm(Request request, Programme programme, Form form) {
        return form(request, programme, "partners", form, "partners", Lines.shown(form, "partner", store.partners(programme.id()).size()),
                "strands", Lines.shown(form, "code", parts.strands(programme.id()).size()));
    }

    private Reply phasesForm(Request request, Programme programme, Form form) {
        int highest = parts.phases(programme.id()).stream().mapToInt(Phase::position).max().orElse(0);
        return form(request, programme, "phases", form, "lines", Lines.shown(form, "phase", highest));
    }

    private Reply targetsForm(Request request, Programme programme, Form form) {
        var phases = new LinkedHashMap<String, String>();
        parts.phases(programme.id()).forEach(phase -> phases.put(phase.id().toString(), phase.name()));
        return form(request, programme, "targets", form, "phases", phases, "lines", Lines.shown(form, "measure", parts.targets(programme.id()).size()));
    }

    private Reply wordsForm(Request request, Programme programme, String language, Form form) {
        return form(request, programme, "vocabulary", form, "language", language, "terms", commonTerms(), "roles", evaluators.roles());
    }

    private Reply evaluatorsForm(Request request, Programme programme, Form form) {
        return form(request, programme, "evaluators", form, "roles", evaluators.roles(), "seated", evaluators.seated(programme.id(), request.today()));
    }

    private static Reply form(Request request, Programme programme, String part, Form form, Object... more) {
        var model = new ArrayList<Object>(List.of("form", form, "path", "/programmes/" + programme.id()));
        model.addAll(List.of(more));
        return Reply.page(ProgrammePages.page(request, programme, request.words().t("programme.edit." + part)), "programme/" + part, model.toArray());
    }

    private List<UUID> phaseIds(UUID programme) {
        return parts.phases(programme).stream().map(Phase::id).toList();
    }

    // The name of the programme, the terms that our texts know, and the roles.
    private List<String> terms() {
        var terms = new ArrayList<>(commonTerms());
        evaluators.roles().forEach(role -> terms.add("role." + role));
        return terms;
    }

    private List<String> commonTerms() {
        var terms = new ArrayList<String>();
        terms.add(Vocabulary.NAME);
        texts.keys("en").stream().filter(key -> key.startsWith("term.")).map(key -> key.substring(5))
                .filter(term -> !term.equals(Vocabulary.NAME)).sorted().forEach(terms::add);
        return terms;
    }
}
