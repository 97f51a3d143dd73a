package urunana.dissemination;

import java.util.UUID;
import urunana.community.Room;
import urunana.session.Moment;

/** One dissemination with what the moment allows. */
public record DisseminationView(Room room, Dissemination dissemination, UUID cycle, Moment moment) {
    public String path() {
        return room.path("disseminations", dissemination.id());
    }

    public boolean plannable() {
        return moment.running() && !dissemination.done();
    }

    public boolean removable() {
        return plannable() && moment.open() && dissemination.sessionId().equals(moment.sessionId());
    }
}
