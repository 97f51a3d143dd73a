package urunana.csv;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number  as a spreadsheet counts: the headings are row 1
 * @param columns position by heading, shared by all rows of the file
 */
public record ImportRow(int number, Map<String, Integer> columns, List<String> cells) {

    /** The cell under that heading without blanks around it; "" when the row or the file has none. */
    public String cell(String column) {
        var position = columns.get(column);
        return position == null || position >= cells.size() ? "" : cells.get(position).strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Whether something stands to the right of the last heading. */
    boolean isTooLong() {
        return cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
    }
}
