package urunana.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import urunana.access.Actor;
import urunana.access.Duty;

/** What the demo's files call things, and which record each became. */
final class Known {
    /** A person with their language and first role. */
    record Somebody(UUID id, String name, String language) {}

    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, Somebody> people = new HashMap<>();
    private final Map<String, Duty> duties = new HashMap<>();

    /** Keeps an id under a kind and a key: {@code keep("programme", "ltlt", id)}. */
    void keep(String kind, String key, UUID id) {
        if (ids.putIfAbsent(kind + " " + key, id) != null) throw new IllegalStateException(kind + " " + key + " stands there twice");
    }

    /** The same, and another one may have stood there before. */
    void put(String kind, String key, UUID id) {
        ids.put(kind + " " + key, id);
    }

    UUID id(String kind, String key) {
        UUID id = ids.get(kind + " " + key);
        if (id == null) throw new IllegalStateException("the demo knows no " + kind + " " + key);
        return id;
    }

    void keepPerson(String key, Somebody somebody) {
        keep("person", key, somebody.id());
        people.put(key, somebody);
    }

    void keepFirstDuty(String key, Duty duty) {
        duties.putIfAbsent(key, duty);
    }

    Somebody somebody(String key) {
        id("person", key);
        return people.get(key);
    }

    /** Somebody as a door sees them: with the first duty, for the audit trail. */
    Actor actor(String key) {
        var somebody = somebody(key);
        var duty = duties.get(key);
        return new Actor(somebody.id(), somebody.id(), somebody.name(), somebody.language(), key.equals("admin"),
                duty == null ? List.of() : List.of(duty), List.of());
    }
}
