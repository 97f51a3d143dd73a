package urunana.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/** What is known of a session itself, with the cycle it belongs to. {@code attempt} counts the middle sessions from 1, {@code cards}: the codes of those it used. */
public record SessionFacts(UUID id, String kind, int attempt, @Nullable LocalDate day, @Nullable LocalTime at,
                           String room, int plannedMinutes, int plannedFocus, @Nullable Integer actualFocus, @Nullable Integer actualOther,
                           @Nullable Instant openedAt, @Nullable Instant closedAt,
                           List<String> cards, String discussion, String otherBusiness, CycleFacts cycle) {
    public boolean first() {
        return kind.equals("first");
    }

    /** The evaluation of a cycle belongs to its last session. */
    public boolean last() {
        return kind.equals("last");
    }

    public boolean closed() {
        return closedAt != null;
    }

    public Minutes focus() {
        return new Minutes(plannedFocus, actualFocus);
    }

    public Minutes other() {
        return new Minutes(plannedMinutes - plannedFocus, actualOther);
    }

    public Minutes together() {
        return focus().plus(other());
    }

    /** The ways of working it used; "" for none. */
    public String ways(Words words) {
        return cards.stream().map(card -> words.t("card.card." + card)).collect(Collectors.joining(", "));
    }

    /** The same without what was said in the room. */
    SessionFacts withoutTalk() {
        return new SessionFacts(id, kind, attempt, day, at, room, plannedMinutes, plannedFocus, actualFocus, actualOther,
                openedAt, closedAt, cards, "", "", cycle.withoutEvaluation());
    }
}
