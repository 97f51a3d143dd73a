package urunana.challenge;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.session.Moment;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** From many challenges to about two: sorting by control, selecting. Voting is in {@link VotePages}. */
@Component
public final class ChoicePages {
    private static final String MOVE = "(direct|indirect|out)-[0-9a-f-]{36}";

    private record Asked(Room room, UUID cycle, Moment moment, List<Challenge> challenges) {
        String back() {
            return ChallengePages.back(room, moment, cycle) + "#challenges";
        }
    }

    private final Rooms rooms;
    private final SessionStore sessions;
    private final ChallengeStore store;
    private final Challenges challenges;
    private final VoteStore votes;
    private final JdbcTemplate jdbc;

    ChoicePages(Rooms rooms, SessionStore sessions, ChallengeStore store, Challenges challenges, VoteStore votes, JdbcTemplate jdbc) {
        this.votes = votes;
        this.jdbc = jdbc;
        this.rooms = rooms;
        this.sessions = sessions;
        this.store = store;
        this.challenges = challenges;
    }

    /** GET …/cycles/{cycle}/sorting */
    public Reply askSorting(Request request) {
        Asked asked = asked(request);
        var form = request.blank();
        for (Challenge challenge : asked.challenges) form.with("control-" + challenge.id(), challenge.control());
        return sortingPage(request, asked, form);
    }

    /** POST …/cycles/{cycle}/sorting; a press on a card's button moves it and saves nothing yet. */
    public Reply sort(Request request) {
        Asked asked = asked(request);
        String press = request.form().value("step");
        if (press.matches(MOVE)) return sortingPage(request, asked, request.form().with("control-" + press.replaceFirst("\\w+-", ""), press.replaceFirst("-.*", "")));
        return request.save(ChallengeInput.sorting(request.form(), asked.challenges), sorting -> {
            challenges.sort(request.actor(), request.now(), asked.room, asked.moment, asked.cycle, asked.challenges, sorting);
            return asked.back();
        }, again -> sortingPage(request, asked, again));
    }

    /** GET …/cycles/{cycle}/selection */
    public Reply askSelection(Request request) {
        Asked asked = asked(request);
        var selected = asked.challenges.stream().filter(Challenge::selected).map(c -> c.id().toString()).toList();
        return selectionPage(request, asked, request.blank().withMany("challenge", selected));
    }

    /** POST …/cycles/{cycle}/selection */
    public Reply select(Request request) {
        Asked asked = asked(request);
        return request.save(ChallengeInput.selection(request.form(), asked.challenges), selection -> {
            challenges.select(request.actor(), request.now(), asked.room, asked.moment, asked.challenges, asked.cycle, selection);
            return asked.back();
        }, again -> selectionPage(request, asked, again));
    }

    private Asked asked(Request request) {
        Room room = rooms.enter(request);
        UUID cycle = request.id("cycle");
        Moment moment = sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
        return new Asked(room, cycle, moment, Reads.alone(jdbc, reads -> store.ofCycle(reads, room.id(), cycle)));
    }

    private static Reply sortingPage(Request request, Asked asked, Form form) {
        return Reply.page(asked.room.page(request, "challenge.sorting"), "challenge/sorting", "room", asked.room, "cycle", asked.cycle,
                "challenges", asked.challenges, "back", asked.back(), "form", form);
    }

    private Reply selectionPage(Request request, Asked asked, Form form) {
        return Reply.page(asked.room.page(request, "challenge.selection"), "challenge/selection", "room", asked.room, "cycle", asked.cycle,
                "challenges", asked.challenges, "back", asked.back(), "form", form, "voting", voting(request, asked));
    }

    private boolean voting(Request request, Asked asked) {
        UUID session = asked.moment.sessionId();
        return session != null && Reads.alone(jdbc, reads -> votes.count(reads, asked.room.id(), session))
                .filter(count -> count.told(asked.room.memberIds(), request.actor().id()).begun()).isPresent();
    }
}
