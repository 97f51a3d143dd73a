package urunana.cycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An output a session still owes (C032, C044).
 *
 * @param what  word of the text key cycle.missing.{what}
 * @param about id of the challenge, try-out or consolidation concerned, if one is
 * @param words its words, for the sentence
 */
public record Missing(String what, @Nullable UUID about, String words) {
    static Missing of(String what) {
        return new Missing(what, null, "");
    }
}
