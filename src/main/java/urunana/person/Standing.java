package urunana.person;

import java.time.Instant;
import java.util.UUID;
import urunana.text.Words;

/** A sign-in that still stands: when it began, when it was last seen, on which device. */
public record Standing(UUID id, Instant startedAt, Instant seenAt, String device) {
    /** The device in a few words. */
    public String deviceName(Words words) {
        return Device.of(device).name(words);
    }
}
