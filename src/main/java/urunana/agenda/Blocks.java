package urunana.agenda;

import java.util.List;
import java.util.UUID;
import urunana.community.Room;
import urunana.session.Session;

/** Where the thing is recorded that a point of the agenda is about. */
public final class Blocks {
    private Blocks() {}

    /** Whether its form leads back to the point it was opened from. */
    public static boolean comesBack(Item item) {
        return !item.source().equals("tryout") && List.of("attendance", "notes", "decisions").contains(item.block());
    }

    /** The form of what is recorded, else the page of the session, where it is chosen which challenge or try-out it concerns. */
    public static String path(Room room, Session session, Item item) {
        if (item.source().equals("tryout")) return room.path("tryouts", item.sourceId(), "review");
        UUID cycle = session.cycleId();
        return switch (item.block()) {
            case "attendance", "notes", "pulse" -> room.path("sessions", session.id(), item.block());
            case "decisions" -> room.path("sessions", session.id(), "decisions", "new");
            case "challenges" -> room.path("cycles", cycle, "challenges", "new");
            case "sorting", "votes", "evaluation" -> room.path("cycles", cycle, item.block());
            case "lessons" -> room.path("cycles", cycle, "lessons", "new");
            case "dissemination" -> session.first() ? room.path("sessions", session.id()) : room.path("cycles", cycle, "disseminations", "new");
            default -> room.path("sessions", session.id());
        };
    }
}
