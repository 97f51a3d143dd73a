package urunana.place;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about places say, and what they show when a place is edited. */
final class PlaceInput {
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final int MOST_PEOPLE = 100_000;

    record Site(PlaceKind kind, @Nullable String code, String name) {}

    record Details(@Nullable String code, String name, @Nullable LocalDate closedOn) {}

    private PlaceInput() {}

    static Checked<Site> site(Form form) {
        var kind = form.requiredChoice("kind", PlaceKind.siteWords());
        var name = form.required("name", Place.LONGEST_NAME);
        var code = code(form);
        return form.checked(() -> new Site(PlaceKind.site(kind).orElseThrow(), code, name));
    }

    static Checked<Details> details(Form form) {
        var name = form.required("name", Place.LONGEST_NAME);
        var code = code(form);
        var closedOn = form.date("closed_on");
        return form.checked(() -> new Details(code, name, closedOn));
    }

    private static @Nullable String code(Form form) {
        var code = form.text("code", 40);
        if (!code.isEmpty() && !Place.CODE.matcher(code).matches()) form.wrong("code", "place.bad_code");
        return code.isEmpty() ? null : code;
    }

    static Checked<SchoolProfile> profile(Form form) {
        var profile = new SchoolProfile(
                choice(form, "stage", Stage.class),
                choice(form, "status", SchoolStatus.class),
                yesNo(form),
                form.number("pupils_female", 0, MOST_PEOPLE), form.number("pupils_male", 0, MOST_PEOPLE),
                form.number("teachers_female", 0, MOST_PEOPLE), form.number("teachers_male", 0, MOST_PEOPLE),
                form.number("devices", 0, MOST_PEOPLE),
                choice(form, "connectivity", Connectivity.class),
                choice(form, "electricity", Electricity.class),
                form.date("as_of"), form.version());
        return form.checked(() -> profile);
    }

    private static <E extends Enum<E> & Worded> @Nullable E choice(Form form, String field, Class<E> choices) {
        return Worded.find(choices, form.choice(field, Worded.words(choices))).orElse(null);
    }

    private static @Nullable Boolean yesNo(Form form) {
        var answer = form.choice("boarding", YES_NO);
        return answer.isEmpty() ? null : answer.equals("yes");
    }

    /** Field by field, as the form writes them. */
    static Map<String, String> fields(Place place) {
        return fields("name", place.name(), "code", place.code(), "closed_on", place.closedOn());
    }

    static Map<String, String> fields(SchoolProfile profile) {
        return fields("stage", word(profile.stage()), "status", word(profile.status()),
                "boarding", profile.boarding() == null ? null : profile.boarding() ? "yes" : "no",
                "pupils_female", profile.pupilsFemale(), "pupils_male", profile.pupilsMale(),
                "teachers_female", profile.teachersFemale(), "teachers_male", profile.teachersMale(),
                "devices", profile.devices(), "connectivity", word(profile.connectivity()),
                "electricity", word(profile.electricity()), "as_of", profile.asOf());
    }

    private static Map<String, String> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), Objects.toString(namesAndValues[i + 1], ""));
        }
        return fields;
    }

    private static @Nullable String word(@Nullable Worded choice) {
        return choice == null ? null : choice.word();
    }
}
