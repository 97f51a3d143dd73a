package urunana.programme;

import java.util.UUID;

/** A place that takes part in a programme: in which strand, and with what support beyond it (C003); "" where none. */
public record TakingPart(UUID placeId, String place, String around, String strand, String support) {}
