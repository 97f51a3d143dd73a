package urunana.person;

import java.util.List;

/** The open work that goes with a duty, counted; communities by name. */
public record OpenWork(List<String> communities, int promises, int consolidations, int disseminations) {
    public boolean isNone() {
        return communities.isEmpty() && promises + consolidations + disseminations == 0;
    }
}
