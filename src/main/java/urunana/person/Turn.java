package urunana.person;

/** Somebody's turn at a place, for the record of who served and led there (U15). */
public record Turn(HeldDuty duty, String name) {}
