package urunana.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.community.Room;
import urunana.web.Refusal;
import urunana.web.Wrong;

/** The door of cycle reports: sent by a leader; received, given back or accepted by those with that duty over the community. */
@Component
public final class CycleReports {
    private final CycleReportStore store;
    private final FactsStore facts;
    private final Audit audit;

    CycleReports(CycleReportStore store, FactsStore facts, Audit audit) {
        this.store = store;
        this.facts = facts;
        this.audit = audit;
    }

    /** Sends the report of a cycle that is over; sent before, it is corrected or, after a return, sent again. */
    public void submit(Actor actor, Room room, UUID cycleId, String words, int version, Instant now) {
        if (!room.community().ledBy(actor.id())) throw new Refusal.Forbidden();
        var cycle = facts.cycle(room, cycleId).orElseThrow(Refusal.NotFound::new);
        if (cycle.running()) throw new Wrong("words", "report.cycle.still_running");
        var before = store.locked(room, cycleId).orElse(null);
        if (before == null) store.add(room, cycleId, words, actor.id(), now);
        else correct(actor, room, cycleId, before, words, version, now);
        keep(actor, room, cycleId, "submitted", "", now);
    }

    /** "I have received it." Saying it twice changes nothing. */
    public void receive(Actor actor, Room room, UUID cycleId, LocalDate today, Instant now) {
        switch (forReceiver(actor, room, cycleId, today).state()) {
            case CycleReportState.Submitted s -> {
                store.receive(room, cycleId, actor.id(), now);
                keep(actor, room, cycleId, "received", "", now);
            }
            case CycleReportState.Received r -> { }
            case CycleReportState.Accepted a -> { }
            case CycleReportState.Returned r -> throw new Refusal.Conflict("report.cycle.was_returned");
            case CycleReportState.Awaited a -> throw new Refusal.NotFound();
        }
    }

    /** Gives a received report back with a word about what is missing. */
    public void giveBack(Actor actor, Room room, UUID cycleId, String words, int version, LocalDate today, Instant now) {
        var report = forReceiver(actor, room, cycleId, today);
        if (report.version() != version) throw CycleReportStore.stale(report);
        String refused = notReceived(report.state());
        if (!refused.isEmpty()) throw new Wrong("return_words", refused);
        store.giveBack(room, cycleId, words, actor.id(), now);
        keep(actor, room, cycleId, "returned", words, now);
    }

    /** Accepts a received report. Accepting twice changes nothing. */
    public void accept(Actor actor, Room room, UUID cycleId, int version, LocalDate today, Instant now) {
        var report = forReceiver(actor, room, cycleId, today);
        if (report.state() instanceof CycleReportState.Accepted) return;
        String refused = notReceived(report.state());
        if (!refused.isEmpty()) throw new Refusal.Conflict(refused);
        if (report.version() != version) throw CycleReportStore.stale(report);
        store.accept(room, cycleId, actor.id(), now);
        keep(actor, room, cycleId, "accepted", "", now);
    }

    private void correct(Actor actor, Room room, UUID cycleId, CycleSubmission before, String words, int version, Instant now) {
        if (before.version() != version) throw CycleReportStore.stale(before);
        if (!before.state().open()) throw new Wrong("words", "report.cycle.being_read");
        store.change(room, cycleId, words, actor.id(), now);
    }

    /** The report, kept still, for somebody who receives it. Nobody receives what they sent themselves. */
    CycleSubmission forReceiver(Actor actor, Room room, UUID cycleId, LocalDate today) {
        var report = store.locked(room, cycleId).orElseThrow(Refusal.NotFound::new);
        if (report.submittedBy().equals(actor.id()) || !store.receives(room, actor.id(), today)) {
            throw new Refusal.Forbidden("report.cycle.not_receiver");
        }
        return report;
    }

    /** Why a report in this state cannot be given back or accepted, or "" when it can. */
    private static String notReceived(CycleReportState state) {
        return switch (state) {
            case CycleReportState.Received r -> "";
            case CycleReportState.Returned r -> "report.cycle.was_returned";
            case CycleReportState.Accepted a -> "report.cycle.was_accepted";
            case CycleReportState.Submitted s -> "report.cycle.receive_first";
            case CycleReportState.Awaited a -> "report.cycle.receive_first";
        };
    }

    private void keep(Actor actor, Room room, UUID cycleId, String step, String words, Instant now) {
        store.step(room, cycleId, step, words, actor.id(), now);
        audit.record(actor, now, step, "cycle report", cycleId, room.id());
    }
}
