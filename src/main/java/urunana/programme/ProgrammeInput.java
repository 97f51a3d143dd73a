package urunana.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the form about a programme's basics says, and what it shows for editing. */
final class ProgrammeInput {
    /** The zones of the countries that are shipped. */
    static final List<String> ZONES = List.of("Africa/Kigali", "Africa/Nairobi", "Europe/Brussels", "Europe/Budapest", "Europe/Lisbon",
            "Europe/Prague", "Europe/Rome", "Europe/Zagreb");

    record Basics(String name, String about, @Nullable String country, String zone, LocalDate startsOn, @Nullable LocalDate endsOn,
                  int sessionMinutes, int focusMinutes, int rhythmDays, int mentorLoad) {}

    private ProgrammeInput() {}

    static Checked<Basics> basics(Form form, Collection<String> countries) {
        String name = form.required("name", 2, 160, "programme.name_short");
        String about = form.text("about", 2_000);
        String country = form.choice("country", countries);
        String zone = form.requiredChoice("zone", ZONES);
        LocalDate from = form.requiredDate("starts_on");
        LocalDate to = form.date("ends_on");
        if (to != null && to.isBefore(from)) form.wrong("ends_on", "programme.order");
        int session = number(form, "session_minutes", 15, 480);
        int focus = number(form, "focus_minutes", 5, 480);
        if (focus > session) form.wrong("focus_minutes", "programme.parts");
        int rhythm = number(form, "rhythm_days", 1, 366);
        int load = number(form, "mentor_load", 1, 20);
        return form.checked(() -> new Basics(name, about, country.isEmpty() ? null : country, zone, from, to, session, focus, rhythm, load));
    }

    private static int number(Form form, String field, int min, int max) {
        Integer number = form.number(field, min, max);
        if (number == null && form.error(field) == null) form.wrong(field, "form.required");
        return number == null ? min : number;
    }

    /** Field by field, as the form writes them. */
    static Map<String, String> fields(Programme programme) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", programme.name());
        fields.put("about", programme.about());
        fields.put("country", Objects.toString(programme.country(), ""));
        fields.put("zone", programme.zone());
        fields.put("starts_on", programme.startsOn().toString());
        fields.put("ends_on", Objects.toString(programme.endsOn(), ""));
        fields.put("session_minutes", Integer.toString(programme.sessionMinutes()));
        fields.put("focus_minutes", Integer.toString(programme.focusMinutes()));
        fields.put("rhythm_days", Integer.toString(programme.rhythmDays()));
        fields.put("mentor_load", Integer.toString(programme.mentorLoad()));
        return fields;
    }
}
