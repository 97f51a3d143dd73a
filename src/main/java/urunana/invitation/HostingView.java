package urunana.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import urunana.community.Room;
import urunana.guide.Fitting;
import urunana.session.Session;

/**
 * What somebody sees of the school's part. {@code leads}: asks, and may write down what was said by word of mouth;
 * {@code member}: sees every class; {@code hosts}: answers; {@code place}: gives the room too.
 */
public record HostingView(Room room, Session session, int attempt, @Nullable Hosting hosting, boolean leads, boolean member, boolean hosts, boolean place,
                          @Nullable Double ratio) {
    public boolean answers() {
        return hosting != null && session.ahead() && session.plannedOn() != null && (leads || hosts);
    }

    public boolean asks() {
        return leads && session.ahead() && session.plannedOn() != null;
    }

    public boolean givesRoom() {
        return leads || place;
    }

    /** A head sees the classes of the own school, members all of them. */
    public List<Cover> covers() {
        if (hosting == null) return List.of();
        return member ? hosting.covers() : hosting.answerable();
    }

    public long uncovered() {
        return covers().stream().filter(cover -> !cover.agreed()).count();
    }

    /** With so many children for one teacher nobody can watch a second class: then the hour itself has to be another one. */
    public boolean crowded() {
        return uncovered() > 0 && Fitting.crowded(ratio);
    }
}
