package urunana.session;

import urunana.community.Room;
import urunana.web.Form;
import urunana.web.Request;

/** A form that was opened while leading goes back to the point it came from: {@code at}, counted from 1. */
public final class Back {
    private Back() {}

    /** Remembers in the form where it was opened, when that was a point. */
    static Form to(Request request, Form form) {
        String at = request.query("at");
        return form.with("at", isPoint(at) ? at : "");
    }

    /** Where to go when it is saved. */
    public static String path(Form form, Room room, Session session, String otherwise) {
        String at = form.text("at", 10);
        return isPoint(at) ? room.path("sessions", session.id(), "run") + "?at=" + at : otherwise;
    }

    /** Where the way back of its page leads. */
    public static String link(Form form, Room room, Session session) {
        return room.path("sessions", session.id()) + (isPoint(form.value("at")) ? "/run?at=" + form.value("at") : "");
    }

    private static boolean isPoint(String at) {
        return at.matches("[1-9]\\d{0,2}");
    }
}
