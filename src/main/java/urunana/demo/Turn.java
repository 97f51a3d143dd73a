package urunana.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import urunana.access.Actor;
import urunana.community.Room;

/** A scene being played: by whom, when, in which room, with the records that the story has named so far. */
record Turn(Scene scene, Room room, Actor actor, Instant now, Days days, Known known, Known named) {
    LocalDate today() {
        return days.day(scene.day());
    }

    /** From now on this is the cycle of the story. */
    void begin(UUID cycle) {
        named.put("record", "cycle", cycle);
    }

    UUID cycle() {
        return named.id("record", "cycle");
    }

    /** What the story calls so: a challenge, a try-out, a promise. */
    UUID named(String key) {
        return named.id("record", key);
    }

    /** The record this scene is about. */
    UUID about() {
        return named(scene.key());
    }

    void name(String key, UUID id) {
        if (!key.isEmpty()) named.keep("record", key, id);
    }

    String words(String field) {
        return scene.need(field);
    }

    int number(String field) {
        return Integer.parseInt(scene.need(field));
    }

    UUID person(String key) {
        return known.id("person", key);
    }

    LocalDate day(String field) {
        return days.day(number(field));
    }

    /** Keys with spaces between. */
    List<String> list(String field) {
        String words = scene.or(field, "");
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
