package urunana.access;

import java.util.UUID;

/** A community whose talk the actor sees today: a member, and no evaluator there. {@code leads}: owner or facilitator. */
public record Seat(UUID communityId, boolean leads) {}
