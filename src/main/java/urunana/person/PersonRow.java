package urunana.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/** A line of a list of people: the name, and what they do today (or did last). */
public record PersonRow(UUID id, String name, String duties, @Nullable String careerStage) {
    private static final int SHOWN = 3;

    static List<PersonRow> of(List<PersonStore.Line> lines, List<HeldDuty> duties, Words words, LocalDate today) {
        return lines.stream().map(line -> {
            var own = duties.stream().filter(duty -> duty.personId().equals(line.id())).toList();
            return new PersonRow(line.id(), line.name(), text(own, words, today), line.careerStage());
        }).toList();
    }

    private static String text(List<HeldDuty> duties, Words words, LocalDate today) {
        var held = duties.stream().filter(duty -> duty.time(today) == HeldDuty.Time.HELD).toList();
        if (!held.isEmpty()) return held.stream().limit(SHOWN).map(duty -> duty.title(words)).collect(Collectors.joining(" · "));
        return duties.isEmpty() ? "" : duties.getFirst().title(words) + " (" + duties.getFirst().period(words) + ")";
    }
}
