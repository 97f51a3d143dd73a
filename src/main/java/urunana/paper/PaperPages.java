package urunana.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.cycle.Course;
import urunana.cycle.Courses;
import urunana.guide.GuideStore;
import urunana.report.FactsStore;
import urunana.report.SessionFacts;
import urunana.report.SessionReportStore;
import urunana.session.Session;
import urunana.tryout.Tryout;
import urunana.web.Page;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The sheets of a session, or of a guide that nobody has used yet: which there are, and those that were chosen, in one print run. */
@Component
public final class PaperPages {
    /** A sheet of an occasion, as it is chosen and printed. */
    public record Chosen(Occasion occasion, Sheet sheet) {}

    private final Rooms rooms;
    private final FactsStore facts;
    private final SessionReportStore reports;
    private final SignerStore signers;
    private final Courses courses;
    private final GuideStore guides;

    PaperPages(Rooms rooms, FactsStore facts, SessionReportStore reports, SignerStore signers, Courses courses, GuideStore guides) {
        this.rooms = rooms;
        this.facts = facts;
        this.reports = reports;
        this.signers = signers;
        this.courses = courses;
        this.guides = guides;
    }

    /** GET …/sessions/{session}/papers: what it needs from before and all its sheets; ?sheet= those to print. */
    public Reply papers(Request request) {
        Room room = rooms.enter(request);
        var occasion = occasion(request, room);
        var offered = new LinkedHashMap<String, Chosen>();
        if (occasion.before() != null && !occasion.before().empty()) offered.put("before", new Chosen(occasion, Sheet.BEFORE));
        for (Sheet sheet : Sheet.of(occasion.kind(), occasion.part() != null)) offered.put(sheet.code(), new Chosen(occasion, sheet));
        var page = room.page(request, "report.papers.title");
        var chosen = chosen(offered, request.queries("sheet"));
        if (!chosen.isEmpty()) return sheets(page, room, room.path("sessions", request.id("session"), "papers"), chosen);
        return Reply.page(page, "paper/papers", "room", room, "occasion", occasion, "options", options(page, offered),
                "form", request.blank().withMany("sheet", offered.keySet()), "leads", request.actor().leads(room.id()));
    }

    /** GET …/sessions/{session}/report/blank: the sheets that are typed in afterwards, in the same order. */
    public Reply blank(Request request) {
        Room room = rooms.enter(request);
        var occasion = occasion(request, room);
        return sheets(room.page(request, "report.blank.link"), room, room.path("sessions", request.id("session"), "papers"),
                List.of(new Chosen(occasion, Sheet.SIGN_IN), new Chosen(occasion, Sheet.RECORD)));
    }

    /** GET /guides/{guide}/papers: the sheets of each part, for a community that has no phone yet. */
    public Reply ofGuide(Request request) {
        var edition = guides.open(request.id("guide")).orElseThrow(Refusal.NotFound::new);
        String name = edition.outline().name().in(request.words().language());
        var offered = new LinkedHashMap<String, Chosen>();
        for (var part : edition.outline().parts()) {
            for (Sheet sheet : Sheet.of(part.kind(), true)) offered.put(part.kind() + "-" + sheet.code(), new Chosen(Occasion.of(part), sheet));
        }
        var page = request.page(request.words().t("paper.guide_title", "guide", name));
        String path = "/guides/" + edition.guide().id();
        var chosen = chosen(offered, request.queries("sheet"));
        if (!chosen.isEmpty()) return sheets(page, null, path + "/papers", chosen);
        return Reply.page(page, "paper/guide", "path", path, "options", options(page, offered), "form", request.blank().withMany("sheet", offered.keySet()));
    }

    private static List<Chosen> chosen(Map<String, Chosen> offered, Set<String> asked) {
        var chosen = new ArrayList<Chosen>();
        offered.forEach((code, one) -> {
            if (asked.contains(code)) chosen.add(one);
        });
        return chosen;
    }

    private static Map<String, String> options(Page page, Map<String, Chosen> offered) {
        var options = new LinkedHashMap<String, String>();
        offered.forEach((code, one) -> {
            int pages = Sheet.pages(one.sheet(), one.occasion());
            String name = page.t("paper.sheet." + one.sheet().code());
            String words = one.occasion().session() == null ? page.t("guide.kind." + one.occasion().kind()) + ": " + name : name;
            options.put(code, pages == 0 ? words : page.count("paper.pages", pages, "sheet", words));
        });
        return options;
    }

    private static Reply sheets(Page page, @Nullable Room room, String back, List<Chosen> chosen) {
        return Reply.page(page, "paper/sheets", "room", room, "back", back, "chosen", chosen);
    }

    private Occasion occasion(Request request, Room room) {
        SessionFacts session = facts.session(room, request.id("session")).orElseThrow(Refusal.NotFound::new);
        var part = guides.ofCycle(room.id(), session.cycle().id()).flatMap(edition -> edition.outline().part(session.kind())).orElse(null);
        Course course = courses.of(room, session.cycle().id());
        Session itself = course.sessions().stream().filter(one -> one.id().equals(session.id())).findFirst().orElseThrow(Refusal.NotFound::new);
        String place = session.room().isEmpty() ? room.place() : room.place() + ", " + session.room();
        var due = course.dueIn(itself).stream().filter(tryout -> !tryout.reviewed()).map(Tryout::activity).toList();
        return new Occasion(session.kind(), session, place, signers.of(room, request.today()), part,
                course.challenges().stream().map(Challenge::words).toList(), due, reports.papers(room, session));
    }
}
