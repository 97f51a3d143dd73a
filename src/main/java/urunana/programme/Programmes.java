package urunana.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.person.EvaluatorSeats;
import urunana.web.Refusal;
import urunana.web.Stale;
import urunana.web.Wrong;

/** The door for programmes: founded by administrators, changed by those who manage them. */
@Component
public final class Programmes {
    private final ProgrammeStore store;
    private final PartStore parts;
    private final Vocabulary vocabulary;
    private final EvaluatorStore evaluators;
    private final EvaluatorSeats seats;
    private final Audit audit;

    Programmes(ProgrammeStore store, PartStore parts, Vocabulary vocabulary, EvaluatorStore evaluators, EvaluatorSeats seats, Audit audit) {
        this.store = store;
        this.parts = parts;
        this.vocabulary = vocabulary;
        this.evaluators = evaluators;
        this.seats = seats;
        this.audit = audit;
    }

    /** The programme, for somebody who may change it; everybody may know that it exists. */
    Programme managed(Actor actor, UUID id, LocalDate today) {
        var programme = store.find(id).orElseThrow(Refusal.NotFound::new);
        if (!store.manages(actor, id, today)) throw new Refusal.Forbidden();
        return programme;
    }

    UUID found(Actor actor, ProgrammeInput.Basics basics, Instant now) {
        if (!actor.administrator()) throw new Refusal.Forbidden();
        String slug = basics.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.isEmpty() || store.slugTaken(slug)) throw new Wrong("name", "programme.name_taken");
        UUID id = store.add(slug, basics);
        audit.record(actor, now, "founded", "programme", id);
        return id;
    }

    void change(Actor actor, UUID id, int version, ProgrammeInput.Basics basics, Instant now, LocalDate today) {
        var stands = managed(actor, id, today);
        if (!store.change(id, version, basics)) throw new Stale(ProgrammeInput.fields(stands), stands.version());
        audit.record(actor, now, "changed", "programme", id);
    }

    void keepPartners(Actor actor, UUID id, int version, PartInput.Partners input, Instant now, LocalDate today) {
        touch(actor, id, version, "changed the partners of", () -> PartInput.partnerFields(store.partners(id), parts.strands(id)), now, today);
        store.keepPartners(id, input.partners());
        parts.keepStrands(id, input.strands());
    }

    void keepPlace(Actor actor, UUID id, UUID placeId, PartInput.Place input, Instant now, LocalDate today) {
        managed(actor, id, today);
        parts.keepPlace(id, placeId, input.strand(), input.support());
        audit.record(actor, now, "changed the places of", "programme", id);
    }

    void removePlace(Actor actor, UUID id, UUID placeId, Instant now, LocalDate today) {
        managed(actor, id, today);
        if (!parts.removePlace(id, placeId)) throw new Refusal.NotFound();
        audit.record(actor, now, "changed the places of", "programme", id);
    }

    void keepPhases(Actor actor, UUID id, int version, List<Phase> phases, Instant now, LocalDate today) {
        touch(actor, id, version, "changed the phases of", () -> PartInput.phaseFields(parts.phases(id)), now, today);
        parts.keepPhases(id, phases);
    }

    void keepTargets(Actor actor, UUID id, int version, List<Target> targets, Instant now, LocalDate today) {
        touch(actor, id, version, "changed the targets of", () -> PartInput.targetFields(parts.targets(id)), now, today);
        parts.keepTargets(id, targets);
    }

    void keepWords(Actor actor, UUID id, int version, String language, Map<String, String> words, Instant now, LocalDate today) {
        touch(actor, id, version, "changed the words of", () -> PartInput.wordFields(vocabulary.in(id, language)), now, today);
        vocabulary.keep(id, language, words);
    }

    /** Who evaluates never sees talk and gives up their seat; each role that comes or goes is told in the trail. */
    void keepEvaluators(Actor actor, UUID id, int version, List<String> roles, Instant now, LocalDate today) {
        var before = evaluators.of(id);
        touch(actor, id, version, "changed the evaluators of", () -> Map.of("role", String.join(", ", before)), now, today);
        for (String role : roles) if (!before.contains(role)) audit.record(actor, now, "made evaluators: " + role, "programme", id);
        for (String role : before) if (!roles.contains(role)) audit.record(actor, now, "no longer evaluators: " + role, "programme", id);
        evaluators.keep(id, roles);
        seats.endIn(actor, id, now, today);
    }

    private void touch(Actor actor, UUID id, int version, String action, Supplier<Map<String, String>> theirs, Instant now, LocalDate today) {
        var stands = managed(actor, id, today);
        if (!store.touch(id, version)) throw new Stale(theirs.get(), stands.version());
        audit.record(actor, now, action, "programme", id);
    }
}
