package urunana.programme;

import java.time.LocalDate;
import java.util.Collection;
import urunana.web.Checked;
import urunana.web.Form;

/** What the form about a school year says. */
record SchoolYearInput(String country, String name, LocalDate startsOn, LocalDate endsOn) {
    static Checked<SchoolYearInput> read(Form form, Collection<String> countries) {
        String country = form.requiredChoice("country", countries);
        String name = form.required("name", 20);
        LocalDate from = form.requiredDate("starts_on");
        LocalDate to = form.requiredDate("ends_on");
        if (form.problems().isEmpty() && !to.isAfter(from)) form.wrong("ends_on", "programme.order");
        return form.checked(() -> new SchoolYearInput(country, name, from, to));
    }
}
