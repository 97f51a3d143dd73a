package urunana.csv;

import java.util.Map;

/**
 * What is wrong with one row of a file.
 *
 * @param row    as a spreadsheet counts: the headings are row 1
 * @param column the heading, or "" when the whole row is meant
 * @param key    text key of the message
 * @param values for the placeholders of the message
 */
public record ImportError(int row, String column, String key, Map<String, String> values) {

    /** Something wrong in a cell of this row. */
    public static ImportError at(ImportRow row, String column, String key, Map<String, String> values) {
        return new ImportError(row.number(), column, key, values);
    }
}
