package urunana.report;

import java.util.List;
import urunana.web.Checked;
import urunana.web.Form;

/** The few words for outside, to be looked at first or to be sent. */
record SessionReportInput(String summary, boolean preview) {
    static Checked<SessionReportInput> read(Form form) {
        String summary = form.required("summary", 4000);
        String step = form.choice("step", List.of("preview"));
        return form.checked(() -> new SessionReportInput(summary, step.equals("preview")));
    }
}
