package urunana.report;

import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Early;
import urunana.web.Form;
import urunana.web.Page;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The report of a session: inside for its members, outside for those who see outputs. */
@Component
public final class SessionReportPages {
    private final Rooms rooms;
    private final SessionReports reports;
    private final SessionReportStore store;
    private final FactsStore facts;

    SessionReportPages(Rooms rooms, SessionReports reports, SessionReportStore store, FactsStore facts) {
        this.rooms = rooms;
        this.reports = reports;
        this.store = store;
        this.facts = facts;
    }

    /** GET /communities/{community}/sessions/{session}/report */
    public Reply report(Request request) {
        Room room = rooms.lookIn(request);
        var report = find(request, room);
        if (!request.actor().sitsIn(room.id())) return outsiders(request, room, report);
        return Reply.page(page(request, room, report.facts()), "report/session", "room", room, "report", report,
                "leads", request.actor().leads(room.id()));
    }

    /** GET /communities/{community}/sessions/{session}/report/outside */
    public Reply outside(Request request) {
        Room room = rooms.enter(request);
        if (Early.is(request.id("session"))) {
            return Reply.page(room.page(request, "report.preview.title"), "report/early", "room", room, "form", request.blank());
        }
        var report = find(request, room);
        return preview(request, room, report, filled(request, report));
    }

    /** POST /communities/{community}/sessions/{session}/report */
    public Reply submit(Request request) {
        Room room = rooms.enter(request);
        UUID session = request.id("session");
        var checked = SessionReportInput.read(request.form());
        if (checked.value() != null && checked.value().preview()) return preview(request, room, find(request, room), checked.form());
        return request.save(checked, input -> {
            reports.submit(request.actor(), room, session, input.summary(), checked.form().version(), request.now());
            return room.path("sessions", session, "report");
        }, form -> preview(request, room, find(request, room), form));
    }

    private Reply outsiders(Request request, Room room, SessionReport report) {
        var submission = report.submission();
        if (submission == null) throw new Refusal.NotFound();
        boolean small = facts.tellsSmallCounts(room, request.actor().id(), request.today());
        return Reply.page(page(request, room, report.facts()), "report/outside", "room", room, "report", report.outside(),
                "summary", submission.summary(), "sent", submission, "small", small);
    }

    private Reply preview(Request request, Room room, SessionReport report, Form form) {
        var page = room.page(request, "report.preview.title");
        return Reply.page(page, "report/preview", "room", room, "report", report.outside(), "form", form,
                "leads", request.actor().leads(room.id()), "sent", report.submission() != null);
    }

    private SessionReport find(Request request, Room room) {
        return store.find(room, request.id("session"), request.now()).orElseThrow(Refusal.NotFound::new);
    }

    private static Page page(Request request, Room room, SessionFacts session) {
        return room.page(request, "report.session.title." + session.kind(), "n", session.attempt());
    }

    private static Form filled(Request request, SessionReport report) {
        var submission = report.submission();
        return submission == null ? request.blank() : request.blank().with("summary", submission.summary()).version(submission.version());
    }
}
