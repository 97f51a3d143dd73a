package urunana.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session needs from before, put on the table without anybody asking (C071, C078): plan lines, products, promises, earlier reports. */
public record Papers(SessionFacts session, List<CycleWork.Tryout> planLines, List<CycleWork.Consolidation> products,
                     List<SessionReport.Decision> promises, List<SessionFacts> reports, @Nullable CycleFacts cycleBefore) {
    static Papers of(SessionFacts session, CycleWork done, List<SessionReport.Decision> promises, List<SessionFacts> reports,
                     @Nullable CycleFacts before) {
        var products = done.consolidations().stream().filter(c -> c.reviewedIn() == null).toList();
        return new Papers(session, done.unreviewed(), products, promises, reports, session.first() ? before : null);
    }

    public boolean empty() {
        return planLines.isEmpty() && products.isEmpty() && promises.isEmpty() && reports.isEmpty() && cycleBefore == null;
    }
}
