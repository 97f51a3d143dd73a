package urunana.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of a planned session: postponed, moved or cancelled, with a reason in the mover's words. */
public record Move(String kind, @Nullable LocalDate wasOn, @Nullable LocalDate nowOn, String reason) {}
