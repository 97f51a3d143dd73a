package urunana.paper;

import java.util.List;
import java.util.Locale;

/** The numbered sections of a record: the same, in the same order, on the sheet of paper and on the page it is typed into. */
public enum Section {
    WHO(0), CHALLENGES(6), CHOSEN(2), REVIEWS(3), LOOK(1), SEEN(2), LESSONS(2), PRODUCTS(2), TELLINGS(2), PLAN(3), EVALUATION(1), PROMISES(5),
    NOTES(1), SUMMARY(1);

    private final int lines;

    Section(int lines) {
        this.lines = lines;
    }

    /** How many lines of it there are to fill in. */
    public int lines() {
        return lines;
    }

    /** The last part of its text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those of this kind of session. */
    public static List<Section> of(String kind) {
        return switch (kind) {
            case "first" -> List.of(WHO, CHALLENGES, CHOSEN, PLAN, PROMISES, NOTES, SUMMARY);
            case "middle" -> List.of(WHO, REVIEWS, LOOK, LESSONS, PRODUCTS, PLAN, PROMISES, NOTES, SUMMARY);
            case "meeting" -> List.of(WHO, CHALLENGES, CHOSEN, REVIEWS, LOOK, LESSONS, PRODUCTS, PLAN, PROMISES, NOTES, SUMMARY);
            default -> List.of(WHO, SEEN, TELLINGS, LESSONS, EVALUATION, PROMISES, NOTES, SUMMARY);
        };
    }
}
