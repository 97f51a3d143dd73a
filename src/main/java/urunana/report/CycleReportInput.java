package urunana.report;

import urunana.web.Checked;
import urunana.web.Form;

/** What is written about a cycle report: the leader's few words, or the word with which it is given back. */
record CycleReportInput(String words) {
    static Checked<CycleReportInput> words(Form form) {
        String words = form.required("words", 6000);
        return form.checked(() -> new CycleReportInput(words));
    }

    static Checked<CycleReportInput> giveBack(Form form) {
        String words = form.required("return_words", 2000);
        return form.checked(() -> new CycleReportInput(words));
    }

    /** A button without any field. */
    static Checked<CycleReportInput> nothing(Form form) {
        return form.checked(() -> new CycleReportInput(""));
    }
}
