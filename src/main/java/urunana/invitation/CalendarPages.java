package urunana.invitation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.ActorContexts;
import urunana.text.Words;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The private address for one's calendar, and what it opens: the sessions of all one's communities. */
@Component
public final class CalendarPages {
    private static final int DAYS_BACK = 30;

    private final Calendars calendars;
    private final CalendarStore addresses;
    private final InvitationStore store;

    CalendarPages(Calendars calendars, CalendarStore addresses, InvitationStore store) {
        this.calendars = calendars;
        this.addresses = addresses;
        this.store = store;
    }

    /** GET /me/calendar */
    public Reply show(Request request) {
        return page(request, "");
    }

    /** POST /me/calendar. No 303: the address stands on this answer and nowhere else. */
    public Reply make(Request request) {
        String token = calendars.make(request.actor(), request.now());
        return page(request, request.site() + "/calendar/" + token + ".ics").header("Cache-Control", "no-store");
    }

    /** POST /me/calendar/withdrawal */
    public Reply withdraw(Request request) {
        calendars.withdraw(request.actor(), request.now());
        return Reply.seeOther("/me/calendar");
    }

    /** GET /calendar/{token}.ics: for programs, which sign in nowhere. Unknown, withdrawn and ended are answered alike. */
    public Reply feed(Request request) {
        var holder = addresses.holder(ActorContexts.hash(request.part("token")), request.today()).orElseThrow(Refusal.NotFound::new);
        var words = new Words(request.words().texts(), holder.language());
        byte[] calendar = new Ical().calendar(words.t("invitation.calendar.name"), words.language(),
                ical -> events(holder.person(), request).forEach(event -> event.write(ical, words, request.site())));
        String tag = HexFormat.of().formatHex(ActorContexts.hash(new String(calendar, StandardCharsets.UTF_8)), 0, 16);
        return Reply.bytes(Ical.TYPE, calendar).header("Cache-Control", "private, no-cache").header("ETag", "W/\"" + tag + "\"");
    }

    private Iterable<CalendarEvent> events(UUID person, Request request) {
        return store.events(person, request.today().minusDays(DAYS_BACK), request.today());
    }

    private Reply page(Request request, String address) {
        return Reply.page(request.page(request.words().t("invitation.calendar.title")).in("me"), "invitation/calendar", "address", address,
                "since", addresses.since(request.actor().id()).orElse(null));
    }
}
