package urunana.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.voice.Guidelines;
import urunana.voice.VoiceInput;
import urunana.voice.Voices;

/** Who spoke how much, what its leaders noted of it, and what members valued: in the session that is open. */
@Component
final class VoiceScenes {
    private final Voices voices;
    private final SessionStore sessions;

    VoiceScenes(Voices voices, SessionStore sessions) {
        this.voices = voices;
        this.sessions = sessions;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "voices" -> voices.count(turn.actor(), turn.now(), session(turn), counts(turn));
            case "uncounted" -> voices.wish(turn.actor(), turn.now(), turn.today(), turn.room(), false);
            case "look_back" -> voices.lookBack(turn.actor(), turn.now(), session(turn), guidelines(turn), Guidelines.NONE);
            case "highlight" -> voices.value(turn.actor(), turn.now(), UUID.randomUUID(), session(turn),
                    new VoiceInput.NewHighlight(turn.person(turn.words("who")), turn.words("words")));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code spoke = uwase:14:310 eric:9:200}: who, turns, seconds. */
    private static Map<UUID, VoiceInput.Spoken> counts(Turn turn) {
        var counts = new LinkedHashMap<UUID, VoiceInput.Spoken>();
        for (String one : turn.list("spoke")) {
            String[] part = one.split(":");
            counts.put(turn.person(part[0]), new VoiceInput.Spoken(Integer.parseInt(part[1]), Integer.parseInt(part[2])));
        }
        return counts;
    }

    private static Guidelines guidelines(Turn turn) {
        var answers = new LinkedHashMap<String, String>();
        for (String answer : Guidelines.ANSWERS) turn.list(answer).forEach(guideline -> answers.put(guideline, answer));
        return new Guidelines(answers, turn.scene().or("note", ""), 0);
    }

    private Session session(Turn turn) {
        UUID open = sessions.moment(turn.room().id(), turn.cycle()).orElseThrow().openSession();
        return sessions.find(turn.room().id(), open).orElseThrow();
    }
}
