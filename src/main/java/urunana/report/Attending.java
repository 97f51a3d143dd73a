package urunana.report;

import org.jspecify.annotations.Nullable;

/** A member on the day of a session; the state is null while nobody has recorded it. */
public record Attending(String name, @Nullable String state) {}
