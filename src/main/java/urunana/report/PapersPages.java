package urunana.report;

import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The papers of a session: its earlier plan and reports on one page that can be printed and taken along. */
@Component
public final class PapersPages {
    private final Rooms rooms;
    private final FactsStore facts;
    private final SessionReportStore reports;

    PapersPages(Rooms rooms, FactsStore facts, SessionReportStore reports) {
        this.rooms = rooms;
        this.facts = facts;
        this.reports = reports;
    }

    /** GET /communities/{community}/sessions/{session}/papers */
    public Reply papers(Request request) {
        Room room = rooms.enter(request);
        var session = facts.session(room, request.id("session")).orElseThrow(Refusal.NotFound::new);
        return Reply.page(room.page(request, "report.papers.title"), "report/papers", "room", room, "papers", reports.papers(room, session));
    }
}
