package urunana.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/** A role held by a person at a place, in one programme or (null) in all, from a day to a day. */
public record HeldDuty(UUID id, UUID personId, String role, @Nullable String roleWords, UUID placeId, String place,
                       @Nullable UUID programmeId, @Nullable String programme, LocalDate startsOn, @Nullable LocalDate endsOn,
                       @Nullable UUID successorId, @Nullable String successor, int version) {
    /** Where a duty stands on a day. */
    public enum Time { COMING, HELD, PAST }

    public Time time(LocalDate today) {
        if (startsOn.isAfter(today)) return Time.COMING;
        return endsOn != null && endsOn.isBefore(today) ? Time.PAST : Time.HELD;
    }

    /** The role in the words of the programme, else in the reader's language. */
    public String role(Words words) {
        return roleWords != null ? roleWords : words.t("role." + role);
    }

    /** "School-based mentor, GS Alpha". */
    public String title(Words words) {
        return role(words) + ", " + place;
    }

    /** From when to when, in a sentence part that says whether it is over. */
    public String period(Words words) {
        if (endsOn == null) return words.t("person.duty.since", "from", words.date(startsOn));
        return words.t("person.duty.period", "from", words.date(startsOn), "to", words.date(endsOn));
    }
}
