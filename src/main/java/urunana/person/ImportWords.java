package urunana.person;

import java.util.ArrayList;
import urunana.csv.ImportError;
import urunana.web.Page;

/** The sentence for something wrong in a file. */
public final class ImportWords {
    private ImportWords() {}

    public static String of(ImportError error, Page page) {
        var arguments = new ArrayList<Object>();
        arguments.add("column");
        arguments.add(error.column());
        error.values().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(value);
        });
        return page.t(error.key(), arguments.toArray());
    }
}
