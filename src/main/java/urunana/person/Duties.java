package urunana.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Refusal;
import urunana.web.Stale;
import urunana.web.Wrong;

/** The door for duties: given, ended, handed over. Nobody touches their own, and no road leads upwards. */
@Component
public final class Duties {
    private final DutyStore store;
    private final PersonStore people;
    private final HandOverStore work;
    private final Care care;
    private final EvaluatorSeats seats;
    private final Audit audit;

    Duties(DutyStore store, PersonStore people, HandOverStore work, Care care, EvaluatorSeats seats, Audit audit) {
        this.store = store;
        this.people = people;
        this.work = work;
        this.care = care;
        this.seats = seats;
        this.audit = audit;
    }

    UUID give(Actor actor, UUID personId, DutyInput.Given given, Instant now, LocalDate today) {
        refuseOutOfCare(actor, personId, today);
        refuseUngivable(actor, given, today);
        if (store.holds(personId, given)) throw new Wrong("role", "person.duty.held");
        return insert(actor, personId, given, now, today);
    }

    /** Without asking who may: for those who asked already. */
    UUID insert(Actor actor, UUID personId, DutyInput.Given given, Instant now, LocalDate today) {
        UUID id = store.add(personId, given, actor, now);
        audit.record(actor, now, "gave a duty to", "person", personId);
        if (seats.leads(personId, today)) throw new Wrong("role", "person.duty.leads");
        seats.endOf(actor, List.of(personId), now, today);
        return id;
    }

    /** Refuses a role, place or programme that is not the actor's to give. */
    void refuseUngivable(Actor actor, DutyInput.Given given, LocalDate today) {
        if (care.mayGiveDuty(actor, given.role(), given.placeId(), given.programmeId(), today)) return;
        throw new Wrong(given.programmeId() == null ? "programme" : "role", "person.duty.not_yours");
    }

    /** The duty of another person, if the actor may end it. */
    HeldDuty endable(Actor actor, UUID personId, UUID dutyId, String language, LocalDate today) {
        var duty = seen(actor, personId, dutyId, language, today);
        if (actor.id().equals(personId)) throw new Refusal.Forbidden("person.duty.own");
        refuseOutOfCare(actor, personId, today);
        if (!care.mayGiveDuty(actor, duty.role(), duty.placeId(), duty.programmeId(), today)) throw new Refusal.Forbidden();
        return duty;
    }

    private HeldDuty seen(Actor actor, UUID personId, UUID dutyId, String language, LocalDate today) {
        people.find(actor, personId, today).orElseThrow(Refusal.NotFound::new);
        return store.find(dutyId, personId, language).orElseThrow(Refusal.NotFound::new);
    }

    /** Ends a duty; with a successor the open work goes over at once, and the duty too if wanted. */
    void end(Actor actor, HeldDuty duty, int version, DutyInput.Ending ending, Instant now, LocalDate today) {
        if (work.wasHandedOver(duty.id())) throw new Refusal.Conflict("person.end.handed_already");
        if (!store.end(duty.id(), version, ending.lastDay(), ending.successorId())) throw stale(duty);
        audit.record(actor, now, "ended a duty of", "person", duty.personId());
        if (ending.successorId() != null) handOver(actor, duty, ending, now, today);
    }

    private Stale stale(HeldDuty duty) {
        var stands = store.find(duty.id(), duty.personId(), "en").orElseThrow(Refusal.NotFound::new);
        return new Stale(java.util.Map.of("ends_on", stands.endsOn() == null ? "" : stands.endsOn().toString(),
                "successor", stands.successor() == null ? "" : stands.successor()), stands.version());
    }

    private void handOver(Actor actor, HeldDuty duty, DutyInput.Ending ending, Instant now, LocalDate today) {
        UUID successor = ending.successorId();
        if (successor == null) return;
        if (work.evaluates(successor, duty, today)) throw new Wrong("successor", "person.end.evaluates");
        List<HandOverStore.Handed> handed = work.handOver(duty, successor, actor, now);
        for (var one : handed) audit.record(actor, now, "handed over", one.object(), one.id(), one.communityId());
        audit.record(actor, now, "handed work to", "person", successor);
        if (ending.dutyToo()) continueDuty(actor, duty, successor, now, today);
    }

    private void continueDuty(Actor actor, HeldDuty duty, UUID successor, Instant now, LocalDate today) {
        var ended = store.find(duty.id(), duty.personId(), "en").orElseThrow();
        LocalDate from = ended.endsOn() == null ? today : ended.endsOn().plusDays(1);
        var given = new DutyInput.Given(duty.role(), duty.placeId(), duty.programmeId(), from.isBefore(today) ? today : from, null);
        refuseOutOfCare(actor, successor, today);
        if (store.isBounded(duty.role())) throw new Wrong("duty_too", "person.duty.bounded");
        if (!store.holds(successor, given)) insert(actor, successor, given, now, today);
    }

    private void refuseOutOfCare(Actor actor, UUID personId, LocalDate today) {
        people.find(actor, personId, today).orElseThrow(Refusal.NotFound::new);
        if (actor.id().equals(personId)) throw new Refusal.Forbidden("person.duty.own");
        if (!care.manages(actor, personId, today)) throw new Refusal.Forbidden();
        if (!actor.administrator() && people.isAdministrator(personId)) throw new Refusal.Forbidden();
    }
}
