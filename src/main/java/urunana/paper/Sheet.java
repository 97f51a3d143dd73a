package urunana.paper;

import java.util.List;
import java.util.Locale;
import urunana.guide.Part;
import urunana.guide.Step;

/** A sheet to print for a session. */
public enum Sheet {
    SIGN_IN, BEFORE, GUIDE, HEADINGS, HANDS, RECORD;

    /** The last part of its text keys, and its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of this kind of session that need nothing from before; hands are raised where challenges are voted on. */
    static List<Sheet> of(String kind, boolean guided) {
        return List.of(values()).stream().filter(sheet -> sheet != BEFORE)
                .filter(sheet -> sheet != HANDS || kind.equals("first") || kind.equals("meeting"))
                .filter(sheet -> guided || sheet != GUIDE && sheet != HEADINGS).toList();
    }

    /** How many pages of paper it is, where that is certain; 0 where words decide. */
    static int pages(Sheet sheet, Occasion occasion) {
        return switch (sheet) {
            case SIGN_IN -> Rows.pages(occasion.people().size());
            case HEADINGS -> occasion.part() == null ? 0 : (headings(occasion.part()).size() + 1) / 2;
            case HANDS -> 1;
            default -> 0;
        };
    }

    /** What a flip chart is headed with: the steps in which something is written down; of a guide that has none, all steps. */
    public static List<Step> headings(Part part) {
        var written = part.steps().stream().filter(step -> step.records() && !step.block().equals("attendance") && !step.block().equals("pulse")).toList();
        return written.isEmpty() ? part.steps() : written;
    }
}
