package urunana.cycle;

import java.time.LocalDate;
import java.util.List;

/** One of the six essential activities, done on a day at a place (C048). */
public record Tick(String activity, LocalDate doneOn, String place, boolean inSession) {
    public static final List<String> ACTIVITIES = List.of("identify", "plan", "try_out", "consolidate", "disseminate", "evaluate");
}
