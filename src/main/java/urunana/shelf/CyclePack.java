package urunana.shelf;

import java.util.List;
import java.util.UUID;
import urunana.card.Card;
import urunana.challenge.Challenge;
import urunana.community.Room;
import urunana.consolidation.Consolidation;
import urunana.cycle.Course;
import urunana.dissemination.Dissemination;
import urunana.session.Session;
import urunana.tryout.Tryout;
import urunana.web.Early;
import urunana.web.Page;

/** What one member needs of a running cycle without network: only addresses that open for them now. */
final class CyclePack {
    private static final int TITLE = 60;

    private final Page page;
    private final Room room;
    private final Course course;
    private final UUID reader;
    private final boolean leads;
    /** The session that is planned or open, and its kind; "" when none is. */
    private final String ahead;

    CyclePack(Page page, Room room, Course course, UUID reader, boolean leads) {
        this.page = page;
        this.room = room;
        this.course = course;
        this.reader = reader;
        this.leads = leads;
        this.ahead = course.ahead().map(Session::kind).orElse("");
    }

    /** Own notes that were not shared yet, with the try-out they are about. */
    record Unshared(UUID tryout, UUID note) {}

    /** {@code cards}: those the session ahead works with. */
    List<PackPart> parts(List<Unshared> notes, List<Card> cards) {
        return List.of(cycle(), sessionAhead(), cards(cards), early(), lastSession(), challenges(), tryouts(notes), products());
    }

    private PackPart cycle() {
        UUID cycle = course.cycle().id();
        boolean choosing = choosing();
        String title = page.t("cycle.title", "number", course.cycle().number(), "year", course.cycle().schoolYear());
        return PackPart.titled(title).add(title, room, "cycles", cycle)
                .add(choosing, page.t("challenge.new"), room, "cycles", cycle, "challenges", "new")
                .add(choosing, page.t("challenge.sorting"), room, "cycles", cycle, "sorting")
                .add(choosing, page.t("challenge.vote"), room, "cycles", cycle, "votes")
                .add(choosing && leads, page.t("challenge.hands"), room, "cycles", cycle, "hands")
                .add(choosing && leads, page.t("challenge.selection"), room, "cycles", cycle, "selection")
                .add(page.t("lesson.all"), room, "cycles", cycle, "lessons")
                .add(!ahead.isEmpty(), page.t("lesson.new"), room, "cycles", cycle, "lessons", "new")
                .add(ahead.equals("last") || ahead.equals("meeting"), page.t("dissemination.new"), room, "cycles", cycle, "disseminations", "new")
                .add(ahead.equals("last"), page.t("cycle.evaluation"), room, "cycles", cycle, "evaluation")
                .add(ahead.equals("last"), page.t("pulse.enablers"), room, "cycles", cycle, "enablers")
                .add(page.t("cycle.tick"), room, "cycles", cycle, "ticks", "new")
                .add(leads, page.t("cycle.plan_next"), room, "cycles", cycle, "sessions", "new")
                .add(title(page.t("report.cycle.title", "number", course.cycle().number(), "year", course.cycle().schoolYear())),
                        room, "cycles", cycle, "report");
    }

    private PackPart sessionAhead() {
        Session session = course.ahead().orElse(null);
        if (session == null) return PackPart.titled("");
        return session(session, "attendance", "tasks", "notes", "decisions/new", "pulse", "papers", "report/blank", "report/outside")
                .add(page.t("report.session.title." + session.kind(), "n", course.attempt(session)), room, "sessions", session.id(), "report")
                .add(leads, page.t("voice.title"), room, "sessions", session.id(), "voice")
                .add(page.t("invitation.title"), room, "sessions", session.id(), "invitation")
                .add(!session.open(), page.t("invitation.hosting.title"), room, "sessions", session.id(), "hosting")
                .add(leads, page.t("session.from_paper"), room, "sessions", session.id(), "paper-record")
                .add(leads && !session.open(), page.t("session.move"), room, "sessions", session.id(), "date");
    }

    private PackPart cards(List<Card> cards) {
        var part = PackPart.titled(page.t("card.all")).add(leads && !ahead.isEmpty(), page.t("card.way"), room, "sessions", aheadId(), "cards");
        part.lines().add(new PackPart.Line("/cards", page.t("card.all")));
        for (Card card : cards) part.lines().add(new PackPart.Line("/cards/" + card.code(), card.name(page.words())));
        return part;
    }

    private Object aheadId() {
        return course.ahead().<Object>map(Session::id).orElse("");
    }

    /** The empty forms for what is made without network: a session planned on the phone, a challenge added there. */
    private PackPart early() {
        boolean choosing = choosing();
        var part = PackPart.titled(page.t("shelf.early"));
        part.add(leads, page.t("session.early"), room, "sessions", Early.ID);
        for (String name : List.of("attendance", "tasks", "notes", "decisions/new", "voice", "report/outside")) {
            part.add(leads, titleOf(name), room, "sessions", Early.ID, name);
        }
        return part.add(choosing, page.t("challenge.analysis"), room, "challenges", Early.ID, "analysis")
                .add(choosing, page.t("tryout.new"), room, "challenges", Early.ID, "tryouts", "new");
    }

    private PackPart lastSession() {
        return course.lastClosed().map(session -> session(session, "pulse", "papers")
                .add(page.t("report.session.title." + session.kind(), "n", course.attempt(session)), room, "sessions", session.id(), "report")).orElseGet(() -> PackPart.titled(""));
    }

    private PackPart session(Session session, String... pages) {
        String title = page.t("session.kind." + session.kind(), "n", course.attempt(session));
        var part = PackPart.titled(title).add(title, room, "sessions", session.id());
        for (String name : pages) part.add(titleOf(name), room, "sessions", session.id(), name);
        return part;
    }

    private String titleOf(String name) {
        return switch (name) {
            case "attendance" -> page.t("session.attendance");
            case "tasks" -> page.t("session.tasks");
            case "notes" -> page.t("session.notes");
            case "decisions/new" -> page.t("session.decision");
            case "pulse" -> page.t("pulse.title");
            case "papers" -> page.t("report.papers.title");
            case "voice" -> page.t("voice.title");
            case "report/outside" -> page.t("report.preview.title");
            case "report/blank" -> page.t("report.blank.link");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private boolean choosing() {
        return ahead.equals("first") || ahead.equals("meeting");
    }

    // While the community still chooses, all of them are spoken about; afterwards those it works on.
    private PackPart challenges() {
        var part = PackPart.titled(page.t("cycle.challenges"));
        for (Challenge challenge : course.challenges()) {
            if (!challenge.selected() && !choosing()) continue;
            part.add(title(challenge.words()), room, "challenges", challenge.id());
            part.add(mine(challenge.raisedBy()) && choosing(), page.t("challenge.words"), room, "challenges", challenge.id(), "words");
            if (challenge.selected()) next(part, challenge);
        }
        return part;
    }

    private void next(PackPart part, Challenge challenge) {
        part.add(page.t("challenge.analysis"), room, "challenges", challenge.id(), "analysis")
                .add(!ahead.isEmpty() && !ahead.equals("last"), page.t("tryout.new"), room, "challenges", challenge.id(), "tryouts", "new")
                .add(!ahead.isEmpty(), page.t("consolidation.new"), room, "challenges", challenge.id(), "consolidations", "new");
    }

    /** Everybody their own; whoever leads also those the session will speak about. */
    private PackPart tryouts(List<Unshared> notes) {
        var part = PackPart.titled(page.t("shelf.tryouts"));
        for (Tryout tryout : course.tryouts()) {
            if (!mine(tryout.implementorId())) continue;
            part.add(title(tryout.activity()), room, "tryouts", tryout.id())
                    .add(!tryout.reviewed() && tryout.implementorId().equals(reader), page.t("tryout.change"), room, "tryouts", tryout.id(), "plan")
                    .add(reviewable(tryout), page.t("tryout.review"), room, "tryouts", tryout.id(), "review")
                    .add(!ahead.isEmpty() && (tryout.failed() || reviewable(tryout)), page.t("tryout.look"), room, "tryouts", tryout.id(), "deeper-look");
            for (Unshared note : notes) {
                part.add(note.tryout().equals(tryout.id()), page.t("tryout.share_title"), room, "tryouts", tryout.id(), "notes", note.note(), "sharing");
            }
        }
        return part;
    }

    private boolean reviewable(Tryout tryout) {
        return course.ahead().filter(Session::middle)
                .filter(session -> course.dueIn(session).contains(tryout)).isPresent();
    }

    private PackPart products() {
        var part = PackPart.titled(page.t("shelf.products_and_telling"));
        for (Consolidation made : course.consolidations()) {
            part.add(title(made.words()), room, "consolidations", made.id())
                    .add(mine(made.ownerId()), page.t("consolidation.product_title"), room, "consolidations", made.id(), "product")
                    .add(mine(made.ownerId()) && !made.done(), page.t("consolidation.change"), room, "consolidations", made.id(), "plan")
                    .add(ahead.equals("last") || ahead.equals("meeting"), page.t("consolidation.review_title"), room, "consolidations", made.id(), "review");
        }
        for (Dissemination told : course.disseminations()) {
            part.add(title(told.audience()), room, "disseminations", told.id())
                    .add(mine(told.ownerId()) && !told.done(), page.t("dissemination.change"), room, "disseminations", told.id(), "plan");
        }
        return part;
    }

    private boolean mine(UUID person) {
        return leads || person.equals(reader);
    }

    private static String title(String words) {
        return words.codePointCount(0, words.length()) <= TITLE ? words : words.substring(0, words.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
