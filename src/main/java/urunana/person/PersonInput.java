package urunana.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import urunana.text.Texts;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about a person say, and what they show for editing. */
final class PersonInput {
    /** As the database wants sign-in names. */
    static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    /** What a person says of their own work. */
    record Own(@Nullable String phone, @Nullable String sex, String language, List<String> subjects, List<String> grades,
               List<String> strengths, @Nullable String careerStage) {}

    /** That, with what the office knows them by. */
    record Details(String fullName, @Nullable String signInName, @Nullable String externalId, Own own) {}

    private PersonInput() {}

    static Checked<Own> own(Form form) {
        Own own = readOwn(form);
        return form.checked(() -> own);
    }

    static Checked<Details> details(Form form) {
        Details details = read(form);
        return form.checked(() -> details);
    }

    /** For a form that asks for more besides. */
    static Details read(Form form) {
        String name = form.required("full_name", 2, 120, "person.name_short");
        String signInName = form.text("sign_in_name", 40).toLowerCase(java.util.Locale.ROOT);
        if (!signInName.isEmpty() && !SIGN_IN_NAME.matcher(signInName).matches()) form.wrong("sign_in_name", "person.sign_in_name_wrong");
        String externalId = form.text("external_id", 60);
        return new Details(name, absent(signInName), absent(externalId), readOwn(form));
    }

    private static Own readOwn(Form form) {
        String typed = form.text("phone", 30);
        String phone = typed.isEmpty() ? "" : SignInName.phone(typed);
        if (!typed.isEmpty() && phone.isEmpty()) form.wrong("phone", "person.phone_wrong");
        return new Own(absent(phone), absent(form.choice("sex", Person.SEXES)), form.requiredChoice("language", Texts.LANGUAGES),
                form.list("subjects"), form.list("grades"), form.list("strengths"),
                absent(form.choice("career_stage", Person.CAREER_STAGES)));
    }

    /** Field by field, as the forms write them. */
    static Map<String, String> fields(Person person) {
        var fields = ownFields(person);
        fields.put("full_name", person.fullName());
        fields.put("sign_in_name", Objects.toString(person.signInName(), ""));
        fields.put("external_id", Objects.toString(person.externalId(), ""));
        return fields;
    }

    static Map<String, String> ownFields(Person person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("phone", Objects.toString(person.phone(), ""));
        fields.put("sex", Objects.toString(person.sex(), ""));
        fields.put("language", person.language());
        fields.put("subjects", String.join(", ", person.subjects()));
        fields.put("grades", String.join(", ", person.grades()));
        fields.put("strengths", String.join(", ", person.strengths()));
        fields.put("career_stage", Objects.toString(person.careerStage(), ""));
        return fields;
    }

    static Form fill(Form form, Map<String, String> fields, int version) {
        fields.forEach(form::with);
        return form.version(version);
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
