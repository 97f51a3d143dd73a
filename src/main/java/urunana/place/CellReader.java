package urunana.place;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of one row into values, collecting what is wrong.
 * An empty cell keeps what is known, so a file may bring a few columns; a lone dash erases it.
 */
final class CellReader {

    private static final String ERASE = "-";
    private static final int MOST = 100_000_000;
    private static final Set<String> YES = Set.of("yes", "true", "1", "yego", "oui", "ndiyo");
    private static final Set<String> NO = Set.of("no", "false", "0", "oya", "non", "hapana");

    private final ImportRow row;
    private final List<ImportError> errors;

    CellReader(ImportRow row, List<ImportError> errors) {
        this.row = row;
        this.errors = errors;
    }

    /** The way words are written in the database: "Sub-county" means sub_county. */
    static String word(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    @Nullable String text(String column, @Nullable String known) {
        return read(column, known, cell -> cell);
    }

    @Nullable Integer count(String column, @Nullable Integer known) {
        return read(column, known, cell -> {
            var digits = cell.replaceAll("[ \u00A0\u202F]", "");
            if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > MOST) {
                return wrong(column, "not_a_count", Map.of("value", cell));
            }
            return Integer.valueOf(digits);
        });
    }

    @Nullable LocalDate date(String column, @Nullable LocalDate known) {
        return read(column, known, cell -> {
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException e) {
                return wrong(column, "not_a_date", Map.of("value", cell));
            }
        });
    }

    @Nullable Boolean yesNo(String column, @Nullable Boolean known) {
        return read(column, known, cell -> {
            var word = word(cell);
            return YES.contains(word) ? Boolean.TRUE
                    : NO.contains(word) ? Boolean.FALSE
                    : wrong(column, "not_yes_or_no", Map.of("value", cell));
        });
    }

    <E extends Enum<E> & Worded> @Nullable E choice(String column, Class<E> choices, @Nullable E known) {
        return read(column, known, cell -> Worded.find(choices, word(cell)).orElseGet(() -> {
            var words = Stream.of(choices.getEnumConstants()).map(Worded::word).collect(Collectors.joining(", "));
            return wrong(column, "unknown_word", Map.of("value", cell, "words", words));
        }));
    }

    /** Complains about filled cells under headings that do not concern this kind of row. */
    void expectEmpty(Iterable<String> columns, String what) {
        for (var column : columns) {
            if (!row.cell(column).isEmpty()) {
                wrong(column, what, Map.of());
            }
        }
    }

    /** Notes an error; returns null so that it can stand for the value. */
    <T> @Nullable T wrong(String column, String what, Map<String, String> values) {
        errors.add(ImportError.at(row, column, what, values));
        return null;
    }

    private <T> @Nullable T read(String column, @Nullable T known, Function<String, @Nullable T> parse) {
        var cell = row.cell(column);
        return cell.isEmpty() ? known : cell.equals(ERASE) ? null : parse.apply(cell);
    }
}
