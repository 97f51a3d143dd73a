package urunana.voice;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** How the turns and the time of a session were shared out, measured by who was there to take them (U50). Pure. */
public record Shares(List<Head> heads) {
    /** The groups in the order they are shown. */
    public static final List<String> GROUPS = List.of("female", "male", "unsaid");

    /** A part of a whole, both counted. */
    public record Share(int part, int whole) {
        /** In hundredths, none of nothing. */
        public int percent() {
            return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
        }
    }

    /** One group: its share of the people, of the turns, and of the time. */
    public record Group(String name, Share people, Share turns, Share time) {
        /** Share of the turns divided by share of the people: 1.0 is an equal part. Absent while nobody spoke. */
        public OptionalDouble ratio() {
            return ratio(turns);
        }

        /** The same of the time. */
        public OptionalDouble timeRatio() {
            return ratio(time);
        }

        private OptionalDouble ratio(Share spoken) {
            if (spoken.whole() == 0 || people.part() == 0) return OptionalDouble.empty();
            return OptionalDouble.of((double) spoken.part() / spoken.whole() * people.whole() / people.part());
        }
    }

    /** Those who are counted; whoever switched it off is neither a head nor a voice. */
    public List<Head> counted() {
        return heads.stream().filter(Head::counted).toList();
    }

    /** How many were there and are not counted. */
    public int uncounted() {
        return heads.size() - counted().size();
    }

    /** The groups that had somebody there. */
    public List<Group> groups() {
        return GROUPS.stream().map(this::group).filter(group -> group.people().part() > 0).toList();
    }

    /** One group, also when nobody of it was there. */
    public Group group(String name) {
        var all = counted();
        var these = all.stream().filter(head -> head.group().equals(name)).toList();
        return new Group(name, new Share(these.size(), all.size()), share(these, all, Head::turns), share(these, all, Head::seconds));
    }

    /** Who was there and has not been heard, in the order given. */
    public List<Head> silent() {
        return heads.stream().filter(Head::silent).toList();
    }

    public boolean begun() {
        return counted().stream().anyMatch(head -> !head.silent());
    }

    /** Whether a clock was used. */
    public boolean timed() {
        return sum(counted(), Head::seconds) > 0;
    }

    /** The largest part one person had, in hundredths: of the time where a clock was used, else of the turns. */
    public OptionalInt longest() {
        ToIntFunction<Head> spoken = timed() ? Head::seconds : Head::turns;
        int all = sum(counted(), spoken);
        int most = counted().stream().mapToInt(spoken).max().orElse(0);
        return all == 0 ? OptionalInt.empty() : OptionalInt.of(new Share(most, all).percent());
    }

    private static Share share(Collection<Head> these, Collection<Head> all, ToIntFunction<Head> what) {
        return new Share(sum(these, what), sum(all, what));
    }

    private static int sum(Collection<Head> heads, ToIntFunction<Head> what) {
        return heads.stream().mapToInt(what).sum();
    }
}
