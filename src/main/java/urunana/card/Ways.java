package urunana.card;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.db.Reads;
import urunana.session.Session;

/** Finds out how sessions work, within a room that was entered or looked into. */
@Component
public final class Ways {
    private final SessionCardStore store;
    private final Deck deck;

    Ways(SessionCardStore store, Deck deck) {
        this.store = store;
        this.deck = deck;
    }

    /** The way of a session, read together with other things. */
    public Supplier<Way> of(Reads reads, Room room, Session session) {
        var codes = store.of(reads, room.id(), session.id());
        var lately = store.lately(reads, room.id());
        return () -> {
            var ahead = new Routine.Ahead(new HashSet<>(codes.get()), session.focusMinutes(), room.members().size());
            return new Way(deck.of(codes.get()), session.ahead() ? Routine.of(lately.get(), ahead, deck).orElse(null) : null);
        };
    }

    /** The session ahead of a community the actor sits in, when it would be held in the same way once more (U28). */
    public Supplier<Optional<UUID>> sameAgain(Reads reads, UUID community) {
        var next = store.ahead(reads, community);
        var lately = store.lately(reads, community);
        return () -> next.get().filter(one -> Routine.of(lately.get(), one.ahead(), deck).isPresent()).map(SessionCardStore.Next::session);
    }

    /** The cards a session uses or used. */
    public List<Card> cards(Room room, UUID session) {
        return deck.of(store.of(room.id(), session));
    }
}
