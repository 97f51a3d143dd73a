package urunana.person;

/** Somebody as the actor may see them. {@code managed}: the actor manages people where they serve. */
public record SeenPerson(Person person, boolean managed, boolean mayChange, boolean mayGiveCode) {}
