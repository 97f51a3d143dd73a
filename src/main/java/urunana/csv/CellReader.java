package urunana.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of one row into values, collecting what is wrong.
 * An empty cell keeps what is known, so a file may bring a few columns; a lone dash erases it.
 */
public final class CellReader {

    private static final String ERASE = "-";
    private static final int MOST = 100_000_000;
    private static final Set<String> YES = Set.of("yes", "true", "1", "yego", "oui", "ndiyo");
    private static final Set<String> NO = Set.of("no", "false", "0", "oya", "non", "hapana");

    private final ImportRow row;
    private final List<ImportError> errors;
    private final String keys;

    /** {@code keys} is how the text keys of the feature's own errors begin. */
    public CellReader(ImportRow row, List<ImportError> errors, String keys) {
        this.row = row;
        this.errors = errors;
        this.keys = keys;
    }

    /** The way words are written in the database: "Sub-county" means sub_county. */
    public static String word(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** The cell as it stands. */
    public @Nullable String text(String column, @Nullable String known) {
        return read(column, known, cell -> cell);
    }

    /** A count, with or without spaces between thousands. */
    public @Nullable Integer count(String column, @Nullable Integer known) {
        return read(column, known, cell -> {
            var digits = cell.replaceAll("[ \u00A0\u202F]", "");
            if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > MOST) {
                return unread(column, "not_a_count", Map.of("value", cell));
            }
            return Integer.valueOf(digits);
        });
    }

    /** A date, written year-month-day. */
    public @Nullable LocalDate date(String column, @Nullable LocalDate known) {
        return read(column, known, cell -> {
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException e) {
                return unread(column, "not_a_date", Map.of("value", cell));
            }
        });
    }

    /** Yes or no, in one of our languages. */
    public @Nullable Boolean yesNo(String column, @Nullable Boolean known) {
        return read(column, known, cell -> {
            var word = word(cell);
            return YES.contains(word) ? Boolean.TRUE
                    : NO.contains(word) ? Boolean.FALSE
                    : unread(column, "not_yes_or_no", Map.of("value", cell));
        });
    }

    /** One of these choices, each of which has its word. */
    public <E> @Nullable E choice(String column, Collection<E> choices, Function<E, String> wordOf, @Nullable E known) {
        return read(column, known, cell -> {
            for (E choice : choices) if (wordOf.apply(choice).equals(word(cell))) return choice;
            var words = choices.stream().map(wordOf).collect(Collectors.joining(", "));
            return unread(column, "unknown_word", Map.of("value", cell, "words", words));
        });
    }

    /** Complains about filled cells under headings that do not concern this kind of row. */
    public void expectEmpty(Iterable<String> columns, String what) {
        for (var column : columns) {
            if (!row.cell(column).isEmpty()) {
                wrong(column, what, Map.of());
            }
        }
    }

    /** Notes an error; returns null so that it can stand for the value. */
    public <T> @Nullable T wrong(String column, String what, Map<String, String> values) {
        errors.add(ImportError.at(row, column, keys + what, values));
        return null;
    }

    private <T> @Nullable T unread(String column, String what, Map<String, String> values) {
        errors.add(ImportError.at(row, column, "csv.error." + what, values));
        return null;
    }

    private <T> @Nullable T read(String column, @Nullable T known, Function<String, @Nullable T> parse) {
        var cell = row.cell(column);
        return cell.isEmpty() ? known : cell.equals(ERASE) ? null : parse.apply(cell);
    }
}
