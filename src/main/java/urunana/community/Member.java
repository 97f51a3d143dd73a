package urunana.community;

import java.util.UUID;

/** A member of today, by name. */
public record Member(UUID personId, String name) {}
