package urunana.guide;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an edition of a guide says.
 *
 * @param course "action" (first, middle until it works, last; each session owes its outputs) or "loose" (meetings, then a last one)
 * @param suits  circumstances it was made for: low_technology, heavy_workload, low_motivation, head_teachers, cluster
 * @param next   what to try after it
 */
public record Outline(String course, List<String> suits, Wording name, Wording about, Wording next, List<Part> parts) {
    public Optional<Part> part(String kind) {
        return parts.stream().filter(part -> part.kind().equals(kind)).findFirst();
    }

    @JsonIgnore
    public boolean loose() {
        return course.equals("loose");
    }

    Outline called(String language, String newName, String newAbout) {
        return new Outline(course, suits, name.with(language, newName), about.with(language, newAbout), next, parts);
    }

    Outline with(Part changed) {
        var all = new ArrayList<>(parts);
        all.replaceAll(part -> part.kind().equals(changed.kind()) ? changed : part);
        return new Outline(course, suits, name, about, next, all);
    }
}
