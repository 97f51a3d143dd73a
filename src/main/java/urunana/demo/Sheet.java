package urunana.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of resources/demo, and what their cells mean. */
final class Sheet {
    private Sheet() {}

    /** The rows of a table, by its heading. */
    static List<NamedCsvRecord> rows(String name) {
        return CsvReader.builder().ofNamedCsvRecord(text(name + ".csv")).stream().toList();
    }

    static String text(String name) {
        try (var in = Objects.requireNonNull(Sheet.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    static @Nullable Integer numberOrNull(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : number(row, field);
    }

    static @Nullable String wordOrNull(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : row.getField(field);
    }

    /** Words with semicolons between. */
    static String[] words(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? new String[0] : row.getField(field).split(";");
    }
}
