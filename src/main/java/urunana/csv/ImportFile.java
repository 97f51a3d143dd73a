package urunana.csv;

import java.util.List;

/** A file as read: its rows, and what was wrong with it as a file. With errors, the rows may be incomplete. */
public record ImportFile(List<ImportRow> rows, List<ImportError> errors) {

    static ImportFile refused(ImportError error) {
        return new ImportFile(List.of(), List.of(error));
    }
}
