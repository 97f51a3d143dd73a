package urunana.consolidation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import urunana.challenge.Challenge;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.text.Words;
import urunana.web.Reply;
import urunana.web.Request;

/** The library of a community: what it has made over all its cycles, found again by topic or word. */
@Component
public final class ProductPages {
    private final Rooms rooms;
    private final ProductStore store;

    ProductPages(Rooms rooms, ProductStore store) {
        this.rooms = rooms;
        this.store = store;
    }

    /** GET /communities/{community}/products, with ?topic= and ?q= */
    public Reply list(Request request) {
        Room room = rooms.enter(request);
        var topics = topics(room, request.words());
        String topic = topics.containsKey(request.query("topic")) ? request.query("topic") : "";
        var products = store.of(room.id(), topic, request.query("q"));
        return Reply.page(room.page(request, "consolidation.products"), "consolidation/products", "room", room, "products", products.subList(0, Math.min(ProductStore.SHOWN, products.size())), "more", products.size() > ProductStore.SHOWN,
                "topics", topics, "form", request.blank().with("topic", topic).with("q", request.query("q")),
                "looking", !topic.isEmpty() || !request.query("q").isEmpty());
    }

    private Map<String, String> topics(Room room, Words words) {
        Map<String, String> topics = new LinkedHashMap<>();
        for (String topic : store.topics(room.id())) topics.put(topic, Challenge.topicIn(topic, words));
        return topics;
    }
}
