package urunana.session;

import java.time.LocalDate;
import java.util.UUID;

/** A task that somebody held in a session; {@code attempt} counts sessions of the kind that repeats. */
public record Held(UUID sessionId, String kind, int attempt, LocalDate on, String task, UUID personId) {}
