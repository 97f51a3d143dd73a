package urunana.challenge;

import java.time.Instant;
import java.util.UUID;

/** An out-of-control challenge as those who may control it see it: never who raised it. */
public record PassedUp(UUID id, String words, String passedWords, String passedTo, String community, String place, Instant at) {}
