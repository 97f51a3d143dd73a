package urunana.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import urunana.csv.CellReader;
import urunana.csv.ImportError;
import urunana.csv.ImportFile;
import urunana.csv.ImportReader;
import urunana.csv.ImportRow;
import urunana.text.Texts;
import urunana.web.Form;

/** The columns of a file of people, and what a row makes of what was known. Empty cells keep it, a lone dash erases it. */
final class PeopleFile {
    static final int MOST_ROWS = 5_000;
    static final List<String> COLUMNS = List.of("name", "sign_in_name", "phone", "sex", "language", "role", "place_code", "programme",
            "subjects", "grades", "career_stage", "external_id");
    /** How the text keys of its errors begin. */
    static final String ERRORS = "person.import.error.";

    private static final Set<String> NEEDED = Set.of("name");
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 60;

    private PeopleFile() {}

    static ImportFile read(byte[] content) {
        return ImportReader.read(content, Set.copyOf(COLUMNS), NEEDED, MOST_ROWS);
    }

    /** What names the person of a row, each as the database holds it; null where the row is silent. */
    record Keys(@Nullable String externalId, @Nullable String signInName, @Nullable String phone) {
        boolean isEmpty() {
            return externalId == null && signInName == null && phone == null;
        }
    }

    static Keys keys(ImportRow row, List<ImportError> errors) {
        var cells = new CellReader(row, errors, ERRORS);
        String signIn = said(row, "sign_in_name");
        if (signIn != null) signIn = signIn.toLowerCase(Locale.ROOT);
        if (signIn != null && !PersonInput.SIGN_IN_NAME.matcher(signIn).matches()) signIn = cells.wrong("sign_in_name", "bad_sign_in_name", Map.of("value", signIn));
        String phone = said(row, "phone");
        if (phone != null && SignInName.phone(phone).isEmpty()) phone = cells.wrong("phone", "bad_phone", Map.of("value", phone));
        String external = said(row, "external_id");
        if (external != null && external.length() > LONGEST_WORD) external = cells.wrong("external_id", "too_long", Map.of("n", "60"));
        return new Keys(external, signIn, phone == null ? null : SignInName.phone(phone));
    }

    private static @Nullable String said(ImportRow row, String column) {
        String cell = row.cell(column);
        return cell.isEmpty() || cell.equals("-") ? null : cell;
    }

    static PersonInput.Details details(ImportRow row, Keys keys, PersonInput.@Nullable Details known, String language, List<ImportError> errors) {
        var cells = new CellReader(row, errors, ERRORS);
        var own = known == null ? null : known.own();
        String name = cells.text("name", known == null ? null : known.fullName());
        if (name == null || Form.length(name) < 2 || Form.length(name) > 120) cells.wrong("name", "bad_name", Map.of());
        String phone = erased(row, "phone") ? null : keys.phone() != null ? keys.phone() : own == null ? null : own.phone();
        String signIn = keys.signInName() != null ? keys.signInName() : known == null ? null : known.signInName();
        String external = keys.externalId() != null ? keys.externalId() : known == null ? null : known.externalId();
        String spoken = cells.choice("language", Texts.LANGUAGES, word -> word, own == null ? language : own.language());
        return new PersonInput.Details(Objects.requireNonNullElse(name, ""), signIn, external, new PersonInput.Own(phone,
                cells.choice("sex", Person.SEXES, word -> word, own == null ? null : own.sex()), spoken == null ? language : spoken,
                words(cells, row, "subjects", own == null ? List.of() : own.subjects()),
                words(cells, row, "grades", own == null ? List.of() : own.grades()), own == null ? List.of() : own.strengths(),
                cells.choice("career_stage", Person.CAREER_STAGES, word -> word, own == null ? null : own.careerStage())));
    }

    private static boolean erased(ImportRow row, String column) {
        return row.cell(column).equals("-");
    }

    private static List<String> words(CellReader cells, ImportRow row, String column, List<String> known) {
        if (row.cell(column).isEmpty()) return known;
        if (erased(row, column)) return List.of();
        var words = new ArrayList<String>();
        for (String part : row.cell(column).split("[;,|]")) if (!part.isBlank()) words.add(part.strip());
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) cells.wrong(column, "bad_list", Map.of());
        return List.copyOf(words);
    }
}
