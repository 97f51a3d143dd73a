package urunana.agenda;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a session in their order.
 *
 * @param version 0 while nobody has arranged one: then it is the guide's steps
 */
public record Agenda(List<Item> items, int version) {
    /** A point with the minute at which it begins, counted from the start of the session. */
    public record Timed(Item item, int from) {
        /** The time of day it begins, when the session's is known. */
        public @Nullable LocalTime at(@Nullable LocalTime start) {
            return start == null ? null : start.plusMinutes(from);
        }
    }

    public boolean arranged() {
        return version > 0;
    }

    public int minutes() {
        return items.stream().mapToInt(Item::minutes).sum();
    }

    public List<Timed> timed() {
        var timed = new ArrayList<Timed>();
        int from = 0;
        for (Item item : items) {
            timed.add(new Timed(item, from));
            from += item.minutes();
        }
        return timed;
    }
}
