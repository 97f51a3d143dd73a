package urunana.person;

import java.time.Instant;
import java.util.UUID;

/** A sign-in that still stands: when it began, when it was last seen, on which device. */
public record Standing(UUID id, Instant startedAt, Instant seenAt, String device) {}
