package urunana.programme;

import java.time.LocalDate;
import java.util.UUID;

/** The calendar that cycles of a country are counted in. */
public record SchoolYear(UUID id, String country, String name, LocalDate startsOn, LocalDate endsOn, int version) {}
