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

/** From many challenges to about two: sorting by control, voting, selecting. */
@Component
public final class ChoicePages {
    private record Asked(Room room, UUID cycle, Moment moment, List<Challenge> challenges) {
        String back() {
            return ChallengePages.back(room, moment, cycle) + "#challenges";
        }
    }

    private final Rooms rooms;
    private final SessionStore sessions;
    private final ChallengeStore store;
    private final Challenges challenges;
    private final JdbcTemplate jdbc;

    ChoicePages(Rooms rooms, SessionStore sessions, ChallengeStore store, Challenges challenges, JdbcTemplate jdbc) {
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
        return page(request, asked, "challenge.sorting", "challenge/sorting", form);
    }

    /** POST …/cycles/{cycle}/sorting */
    public Reply sort(Request request) {
        Asked asked = asked(request);
        return request.save(ChallengeInput.sorting(request.form(), asked.challenges), sorting -> {
            challenges.sort(request.actor(), request.now(), asked.room, asked.moment, asked.cycle, sorting);
            return asked.back();
        }, again -> page(request, asked, "challenge.sorting", "challenge/sorting", again));
    }

    /** GET …/cycles/{cycle}/votes */
    public Reply askVotes(Request request) {
        Asked asked = asked(request);
        var mine = asked.challenges.stream().filter(Challenge::mine).map(c -> c.id().toString()).toList();
        return page(request, asked, "challenge.vote", "challenge/votes", request.blank().withMany("challenge", mine));
    }

    /** POST …/cycles/{cycle}/votes */
    public Reply vote(Request request) {
        Asked asked = asked(request);
        return request.save(ChallengeInput.votes(request.form(), asked.challenges), chosen -> {
            challenges.vote(request.actor(), request.now(), asked.room, asked.moment, asked.cycle, chosen);
            return asked.back();
        }, again -> page(request, asked, "challenge.vote", "challenge/votes", again));
    }

    /** GET …/cycles/{cycle}/selection */
    public Reply askSelection(Request request) {
        Asked asked = asked(request);
        var selected = asked.challenges.stream().filter(Challenge::selected).map(c -> c.id().toString()).toList();
        var form = request.blank().withMany("challenge", selected);
        for (Challenge challenge : asked.challenges) form.with("hands-" + challenge.id(), challenge.hands());
        return page(request, asked, "challenge.selection", "challenge/selection", form);
    }

    /** POST …/cycles/{cycle}/selection */
    public Reply select(Request request) {
        Asked asked = asked(request);
        return request.save(ChallengeInput.selection(request.form(), asked.challenges), selection -> {
            challenges.select(request.actor(), request.now(), asked.room, asked.moment, asked.challenges, asked.cycle, selection);
            return asked.back();
        }, again -> page(request, asked, "challenge.selection", "challenge/selection", again));
    }

    private Asked asked(Request request) {
        Room room = rooms.enter(request);
        UUID cycle = request.id("cycle");
        Moment moment = sessions.moment(room.id(), cycle).orElseThrow(Refusal.NotFound::new);
        return new Asked(room, cycle, moment, Reads.alone(jdbc, reads -> store.ofCycle(reads, request.actor(), room.id(), cycle)));
    }

    private static Reply page(Request request, Asked asked, String title, String template, Form form) {
        return Reply.page(asked.room.page(request, title), template, "room", asked.room, "cycle", asked.cycle,
                "challenges", asked.challenges, "back", asked.back(), "form", form);
    }
}
