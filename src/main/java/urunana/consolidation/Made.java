package urunana.consolidation;

import java.time.LocalDate;
import java.util.UUID;
import urunana.challenge.Challenge;
import urunana.text.Words;

/** A product in the library of a community: what it is, about what, from which cycle. */
public record Made(UUID id, String kind, String words, String topic, String schoolYear, int cycle, LocalDate doneOn, String shelf) {
    /** What it is about, in the reader's language; empty when its challenge has no topic. */
    public String topicIn(Words in) {
        return Challenge.topicIn(topic, in);
    }
}
