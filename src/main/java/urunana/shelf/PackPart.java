package urunana.shelf;

import java.util.ArrayList;
import java.util.List;
import urunana.community.Room;

/** Addresses of a pack that belong together, under a heading, as they are gathered. */
public record PackPart(String title, List<Line> lines) {
    /** One address that is worth having without network, and what it is called. */
    public record Line(String href, String title) {}

    static PackPart titled(String title) {
        return new PackPart(title, new ArrayList<>());
    }

    /** Adds an address of this community, when there is a reason to. */
    PackPart add(boolean wanted, String title, Room room, Object... path) {
        if (wanted) lines.add(new Line(room.path(path), title));
        return this;
    }

    PackPart add(String title, Room room, Object... path) {
        return add(true, title, room, path);
    }
}
