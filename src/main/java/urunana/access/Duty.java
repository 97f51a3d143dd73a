package urunana.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role held today at a place, in one programme or (null) in all. */
public record Duty(String role, UUID placeId, @Nullable UUID programmeId, Set<Capability> capabilities) {}
