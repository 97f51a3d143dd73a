package urunana.demo;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.pulse.Asking;
import urunana.pulse.PulseInput;
import urunana.pulse.Pulses;

/** What members said without their names. One scene holds what several said, so that no hour stands beside anybody: {@code eric = 3 4 Begin on time}. */
@Component
final class PulseScenes {
    private final Pulses pulses;
    private final StoryStore stories;

    PulseScenes(Pulses pulses, StoryStore stories) {
        this.pulses = pulses;
        this.stories = stories;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "pulse" -> pulse(turn);
            case "enablers" -> turn.scene().words().forEach((who, levels) -> pulses.judge(turn.known().actor(who), turn.room(), turn.cycle(), Asking.OPEN,
                    new PulseInput.Judged(numbers(levels))));
            default -> {
                return false;
            }
        }
        return true;
    }

    // Of the session that is open, or was closed last.
    private void pulse(Turn turn) {
        UUID session = stories.lastOpened(turn.room().id());
        turn.scene().words().forEach((who, said) -> {
            String[] part = said.split(" ", 3);
            var input = new PulseInput.Said(Integer.parseInt(part[0]), Integer.parseInt(part[1]), part.length < 3 ? "" : part[2]);
            pulses.say(turn.known().actor(who), turn.room(), session, Asking.OPEN, input);
        });
    }

    private static List<Integer> numbers(String words) {
        return Arrays.stream(words.split(" ")).map(Integer::parseInt).toList();
    }
}
