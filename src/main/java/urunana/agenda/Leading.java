package urunana.agenda;

import java.time.Instant;
import java.util.UUID;

/** Who leads a session with their phone, and at which point since when; as far as the server has heard. */
public record Leading(UUID personId, int point, Instant at) {}
