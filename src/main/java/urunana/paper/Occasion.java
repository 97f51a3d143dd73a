package urunana.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import urunana.guide.Part;
import urunana.report.Papers;
import urunana.report.SessionFacts;

/**
 * What sheets are printed for: a session of a community, or a part of a guide that no session has used yet.
 *
 * @param session    null for a part of a guide: then what is not known is left to be written
 * @param people     who signs, by name
 * @param challenges those named before, for the tally of hands
 * @param tryouts    what is looked back at
 * @param before     what the session needs from before
 */
public record Occasion(String kind, @Nullable SessionFacts session, String place, List<Signer> people, @Nullable Part part,
                       List<String> challenges, List<String> tryouts, @Nullable Papers before) {
    /** A member on the sign-in sheet. */
    public record Signer(String name, String role, String school) {}

    static Occasion of(Part part) {
        return new Occasion(part.kind(), null, "", List.of(), part, List.of(), List.of(), null);
    }

    public List<Section> sections() {
        return Section.of(kind);
    }

    public int attempt() {
        return session == null ? 0 : session.attempt();
    }

    /** Rows of the sign-in sheet beyond those with a name. */
    public int emptyRows() {
        return Rows.all(people.size()) - people.size();
    }

    /** Lines of a section to write on: as on the page it is typed into, and at least one per thing that is known. */
    public int lines(Section section) {
        return section == Section.REVIEWS ? Math.max(tryouts.isEmpty() ? section.lines() : 1, tryouts.size()) : section.lines();
    }
}
