package urunana.report;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The report of a cycle on its way: its leaders send it, the deputy head teacher receives, returns or accepts it. */
@Component
public final class CycleReportPages {
    private final Rooms rooms;
    private final CycleReports reports;
    private final CycleReportStore store;
    private final FactsStore facts;

    CycleReportPages(Rooms rooms, CycleReports reports, CycleReportStore store, FactsStore facts) {
        this.rooms = rooms;
        this.reports = reports;
        this.store = store;
        this.facts = facts;
    }

    /** What this reader may do with the report, besides reading it. */
    public record Reader(boolean member, boolean leads, boolean receives, boolean small) {}

    /** GET /communities/{community}/cycles/{cycle}/report */
    public Reply report(Request request) {
        return page(request, rooms.lookIn(request), null, request.blank());
    }

    /** POST /communities/{community}/cycles/{cycle}/report */
    public Reply submit(Request request) {
        Room room = rooms.enter(request);
        UUID cycle = request.id("cycle");
        var checked = CycleReportInput.words(request.form());
        return request.save(checked, input -> {
            reports.submit(request.actor(), room, cycle, input.words(), checked.form().version(), request.now());
            return address(room, cycle);
        }, form -> page(request, room, form, request.blank()));
    }

    /** POST /communities/{community}/cycles/{cycle}/report/receipts */
    public Reply receive(Request request) {
        return step(request, CycleReportInput.nothing(request.form()), (room, input) ->
                reports.receive(request.actor(), room, request.id("cycle"), request.today(), request.now()));
    }

    /** POST /communities/{community}/cycles/{cycle}/report/returns */
    public Reply giveBack(Request request) {
        return step(request, CycleReportInput.giveBack(request.form()), (room, input) -> reports.giveBack(request.actor(), room, request.id("cycle"),
                input.words(), request.form().version(), request.today(), request.now()));
    }

    /** POST /communities/{community}/cycles/{cycle}/report/acceptance */
    public Reply accept(Request request) {
        return step(request, CycleReportInput.nothing(request.form()), (room, input) ->
                reports.accept(request.actor(), room, request.id("cycle"), request.form().version(), request.today(), request.now()));
    }

    /** Whoever may not take the step is told so before their form is read. */
    private Reply step(Request request, Checked<CycleReportInput> checked, BiConsumer<Room, CycleReportInput> step) {
        Room room = rooms.lookIn(request);
        reports.forReceiver(request.actor(), room, request.id("cycle"), request.today());
        return request.save(checked, input -> {
            step.accept(room, input);
            return address(room, request.id("cycle"));
        }, form -> page(request, room, null, form));
    }

    /** {@code words} is what the leader typed, or null to show what stands; {@code back} is the form of who receives. */
    private Reply page(Request request, Room room, @Nullable Form words, Form back) {
        var report = store.find(room, request.id("cycle"), request.now()).orElseThrow(Refusal.NotFound::new);
        var reader = reader(request, room, report);
        if (!reader.member() && report.submission() == null) throw new Refusal.NotFound();
        var page = room.page(request, "report.cycle.title", "number", report.facts().number(), "year", report.facts().schoolYear());
        return Reply.page(page, "report/cycle", "room", room, "report", report, "reader", reader,
                "words", words == null ? filled(request, report) : words, "back", versioned(back, report));
    }

    private Reader reader(Request request, Room room, CycleReport report) {
        var actor = request.actor();
        var sent = report.submission();
        boolean own = sent != null && sent.submittedBy().equals(actor.id());
        boolean member = actor.sitsIn(room.id());
        return new Reader(member, actor.leads(room.id()), sent != null && !own && store.receives(room, actor.id(), request.today()),
                member || facts.tellsSmallCounts(room, actor.id(), request.today()));
    }

    private static Form filled(Request request, CycleReport report) {
        var sent = report.submission();
        return sent == null ? request.blank() : request.blank().with("words", sent.words()).version(sent.version());
    }

    // What comes back from a refused form has its version already.
    private static Form versioned(Form back, CycleReport report) {
        var sent = report.submission();
        return sent == null || back.version() > 0 ? back : back.version(sent.version());
    }

    private static String address(Room room, UUID cycle) {
        return room.path("cycles", cycle, "report");
    }
}
