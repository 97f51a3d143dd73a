package urunana.person;

import java.time.Instant;
import java.util.UUID;

/** What went from one person to another, as both see it. */
public record HandOver(UUID dutyId, String from, String to, Instant at, int communities, int promises, int consolidations, int disseminations) {}
