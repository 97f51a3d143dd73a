package urunana.person;

import java.util.UUID;

/** A school without a mentor today, in a programme that works there with mentors (M05). */
public record Vacancy(UUID placeId, String school, String around, String programme) {}
