package urunana.consolidation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.challenge.Challenge;
import urunana.community.Room;
import urunana.file.StoredFile;
import urunana.session.Moment;

/** A product in the making with its challenge, its file and what the moment allows. */
public record ConsolidationView(Room room, Consolidation consolidation, UUID cycle, Challenge challenge, Moment moment, @Nullable StoredFile file) {
    public String path() {
        return room.path("consolidations", consolidation.id());
    }

    /** Made and corrected as long as the cycle runs, between sessions too. */
    public boolean changeable() {
        return moment.running();
    }

    /** The plan is open until the product is there. */
    public boolean plannable() {
        return moment.running() && !consolidation.done();
    }

    public boolean removable() {
        return plannable() && moment.open() && consolidation.sessionId().equals(moment.sessionId());
    }

    /** Looked over by all in the last session. */
    public boolean reviewable() {
        return moment.open("last");
    }

    /** The one thing this page leads on to: making it, looking it over, or nothing more. */
    public String next() {
        if (reviewable() && !consolidation.reviewed()) return "review";
        return plannable() ? "product" : "";
    }
}
