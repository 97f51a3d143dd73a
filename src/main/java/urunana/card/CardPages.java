package urunana.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.db.Reads;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.text.Words;
import urunana.web.Early;
import urunana.web.Form;
import urunana.web.Page;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The deck for everybody who is signed in, and the cards of a session for its members. */
@Component
public final class CardPages {
    private final Deck deck;
    private final Rooms rooms;
    private final SessionStore sessions;
    private final Ways ways;
    private final SessionCards chosen;
    private final JdbcTemplate jdbc;

    CardPages(Deck deck, Rooms rooms, SessionStore sessions, Ways ways, SessionCards chosen, JdbcTemplate jdbc) {
        this.deck = deck;
        this.rooms = rooms;
        this.sessions = sessions;
        this.ways = ways;
        this.chosen = chosen;
        this.jdbc = jdbc;
    }

    /** GET /cards, with ?q= &purpose= &minutes= &people= &nothing= */
    public Reply list(Request request) {
        var wish = Wish.of(request);
        return Reply.page(page(request, request.words().t("card.all")), "card/list", "cards", wish.among(deck.cards(), request.words()),
                "minutes", Wish.MINUTES, "looking", !wish.equals(Wish.NONE), "form", wish.form(request.blank()));
    }

    /** GET /cards/{card} */
    public Reply show(Request request) {
        Card card = deck.find(request.part("card")).orElseThrow(Refusal.NotFound::new);
        return Reply.page(page(request, card.name(request.words())), "card/show", "card", card);
    }

    /** GET /cards/print: which ones; with ?card= as many times as there are cards to print, their sheets. */
    public Reply print(Request request) {
        return Reply.page(page(request, request.words().t("card.print")), "card/print", "cards", deck.of(request.queries("card")),
                "options", options(request.words()), "form", request.blank().withMany("card", deck.codes()));
    }

    /** GET …/sessions/{session}/cards */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        Session session = asked(request, room);
        var codes = ways.cards(room, session.id()).stream().map(Card::code).toList();
        return chooser(request, room, session, request.blank().withMany("card", codes));
    }

    /** POST …/sessions/{session}/cards */
    public Reply choose(Request request) {
        Room room = rooms.enter(request);
        Session session = session(request, room);
        return request.save(CardInput.cards(request.form(), deck), cards -> {
            chosen.choose(request.actor(), request.now(), session, cards);
            return room.path("sessions", session.id());
        }, again -> chooser(request, room, session, again));
    }

    private Reply chooser(Request request, Room room, Session session, Form form) {
        var way = Reads.alone(jdbc, reads -> ways.of(reads, room, session));
        return Reply.page(room.page(request, session.closed() ? "card.way_was" : "card.way"), "card/session", "room", room, "session", session, "way", way,
                "leads", request.actor().leads(room.id()), "options", options(request.words()), "form", form);
    }

    // A session that was planned without network has an empty form of its own.
    private Session asked(Request request, Room room) {
        if (!Early.is(request.id("session"))) return session(request, room);
        return Session.early(room.id(), sessions.runningCycle(room.id()).orElseThrow(Refusal.NotFound::new));
    }

    private Session session(Request request, Room room) {
        return sessions.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }

    /** Code → name, purpose and time. */
    private Map<String, String> options(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (Card card : deck.cards()) options.put(card.code(), card.name(words) + " · " + words.t("card.purpose." + card.purpose()) + " · " + card.time(words));
        return options;
    }

    private static Page page(Request request, String title) {
        return request.page(title).in("communities");
    }
}
