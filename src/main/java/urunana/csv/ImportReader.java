package urunana.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/**
 * Reads CSV as people really save it: UTF-8 with or without a byte order mark, separated by comma, semicolon or tab,
 * with any line ends. What cannot be read becomes an error with its row, never an exception.
 */
public final class ImportReader {

    /** Longer files than this are refused, unless a feature sets a lower bound. */
    public static final int MOST_ROWS = 200_000;

    private static final String MARK = "\uFEFF";

    private final Set<String> known;
    private final Set<String> needed;
    private final int mostRows;
    private final Map<String, Integer> headings = new HashMap<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<ImportError> errors = new ArrayList<>();

    private ImportReader(Set<String> known, Set<String> needed, int mostRows) {
        this.known = known;
        this.needed = needed;
        this.mostRows = mostRows;
    }

    /** Reads a file whose headings are among the known ones and contain the needed ones. */
    public static ImportFile read(byte[] file, Set<String> known, Set<String> needed) {
        return read(file, known, needed, MOST_ROWS);
    }

    /** The same, and not more rows than this. */
    public static ImportFile read(byte[] file, Set<String> known, Set<String> needed, int mostRows) {
        var reader = new ImportReader(known, needed, mostRows);
        try {
            return reader.read(decode(file));
        } catch (CharacterCodingException e) {
            return ImportFile.refused(reader.error(1, "", "encoding", Map.of()));
        }
    }

    private ImportFile read(String text) {
        var number = 0;
        try {
            for (var line : CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false)
                    .allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text)) {
                number++;
                if (number > mostRows + 1) {
                    errors.add(error(number, "", "too_many_rows", Map.of("n", Integer.toString(mostRows))));
                    break;
                }
                readLine(number, line.getFields());
                if (number == 1 && !errors.isEmpty()) {
                    break; // under wrong headings every row would look wrong
                }
            }
        } catch (CsvParseException e) {
            errors.add(error(number + 1, "", "unreadable", Map.of()));
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            errors.add(error(1, "", "empty", Map.of()));
        }
        return new ImportFile(rows, errors);
    }

    private void readLine(int number, List<String> cells) {
        if (number == 1) {
            readHeadings(cells);
            return;
        }
        var row = new ImportRow(number, headings, cells);
        if (row.isTooLong()) {
            errors.add(error(number, "", "too_many_cells", Map.of()));
        } else if (!row.isBlank()) {
            rows.add(row);
        }
    }

    private void readHeadings(List<String> cells) {
        for (var cell : withoutBlankEnd(cells)) {
            var heading = cell.strip().toLowerCase(Locale.ROOT);
            if (!known.contains(heading)) {
                errors.add(error(1, heading, "unknown_column", Map.of()));
            } else if (headings.containsKey(heading)) {
                errors.add(error(1, heading, "column_twice", Map.of()));
            }
            headings.put(heading, headings.size());
        }
        needed.stream().filter(column -> !headings.containsKey(column)).sorted()
                .forEach(column -> errors.add(error(1, column, "column_missing", Map.of())));
    }

    // Spreadsheets like to save empty columns on the right.
    private static List<String> withoutBlankEnd(List<String> cells) {
        var end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private ImportError error(int row, String column, String what, Map<String, String> values) {
        return new ImportError(row, column, "csv.error." + what, values);
    }

    // Strict: a file saved in another encoding would otherwise put question marks into names for ever.
    private static String decode(byte[] file) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    // Headings are plain words, so the separator is whichever candidate the first line has most of.
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(each -> each == c).count();
    }
}
