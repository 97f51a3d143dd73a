package urunana.demo;

import org.springframework.stereotype.Component;
import urunana.cycle.Courses;
import urunana.report.CycleReports;
import urunana.report.SessionReports;

/** Reports: sent, received, given back, accepted. */
@Component
final class ReportScenes {
    private final SessionReports sessionReports;
    private final CycleReports cycleReports;
    private final Courses courses;
    private final StoryStore store;

    ReportScenes(SessionReports sessionReports, CycleReports cycleReports, Courses courses, StoryStore store) {
        this.sessionReports = sessionReports;
        this.cycleReports = cycleReports;
        this.courses = courses;
        this.store = store;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "session_report" -> reportSession(turn);
            case "cycle_report" -> cycleReports.submit(turn.actor(), turn.room(), turn.cycle(), turn.words("words"), 0, turn.now());
            case "receive" -> cycleReports.receive(turn.actor(), turn.room(), turn.cycle(), turn.today(), turn.now());
            case "return" -> cycleReports.giveBack(turn.actor(), turn.room(), turn.cycle(), turn.words("words"),
                    store.reportVersion(turn.cycle()), turn.today(), turn.now());
            case "accept" -> cycleReports.accept(turn.actor(), turn.room(), turn.cycle(), store.reportVersion(turn.cycle()), turn.today(), turn.now());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void reportSession(Turn turn) {
        var closed = courses.of(turn.room(), turn.cycle()).lastClosed().orElseThrow();
        sessionReports.submit(turn.actor(), turn.room(), closed.id(), turn.words("words"), 0, turn.now());
    }
}
