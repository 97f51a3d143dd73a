package urunana.demo;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.invitation.Cover;
import urunana.invitation.Hosting;
import urunana.invitation.Hostings;
import urunana.invitation.Invitations;
import urunana.session.Session;
import urunana.session.SessionStore;

/** Before the session ahead: who says they come, what the school is asked for and what it gives. Covers: {@code beatha = parent yes Mukamana Rose}. */
@Component
final class InvitationScenes {
    private final Invitations invitations;
    private final Hostings hostings;
    private final SessionStore sessions;
    private final StoryStore stories;

    InvitationScenes(Invitations invitations, Hostings hostings, SessionStore sessions, StoryStore stories) {
        this.invitations = invitations;
        this.hostings = hostings;
        this.sessions = sessions;
        this.stories = stories;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "answers" -> turn.scene().words().forEach((who, said) -> {
                String[] part = said.split(" ", 2);
                invitations.answer(turn.known().actor(who), turn.now(), turn.room(), ahead(turn), part[0], part.length < 2 ? "" : part[1]);
            });
            case "host_ask" -> {
                var view = hostings.view(turn.actor(), turn.today(), turn.room(), ahead(turn));
                var classes = turn.list("classes").stream().map(turn::person).toList();
                hostings.ask(turn.actor(), turn.now(), view, new Hosting.Asked(turn.number("people"), turn.scene().or("need", ""), classes), 0);
            }
            case "host_answer" -> {
                var view = hostings.view(turn.actor(), turn.today(), turn.room(), ahead(turn));
                hostings.answer(turn.actor(), turn.now(), view, given(turn), 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Session ahead(Turn turn) {
        return sessions.find(turn.room().id(), stories.sessionAhead(turn.cycle())).orElseThrow();
    }

    private static Hosting.Given given(Turn turn) {
        var covers = new LinkedHashMap<UUID, Cover.Given>();
        turn.scene().words().forEach((who, said) -> {
            String[] part = said.split(" ", 3);
            if (Cover.KINDS.contains(part[0])) covers.put(turn.person(who), new Cover.Given(part[0], part.length < 3 ? "" : part[2], part[1].equals("yes")));
        });
        return new Hosting.Given(turn.words("possible").equals("yes"), turn.scene().or("room", ""), time(turn, "from"), time(turn, "to"),
                turn.scene().or("words", ""), covers);
    }

    private static @Nullable LocalTime time(Turn turn, String field) {
        String time = turn.scene().or(field, "");
        return time.isEmpty() ? null : LocalTime.parse(time);
    }
}
