package urunana.programme;

import org.springframework.stereotype.Component;
import urunana.web.Request;

/** The {programme} of the path, for other features that let those who manage it change something of theirs. */
@Component
public final class ManagedProgramme {
    private final Programmes programmes;

    ManagedProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Everybody may know that it exists; others are refused. */
    public Programme of(Request request) {
        return programmes.managed(request.actor(), request.id("programme"), request.today());
    }
}
