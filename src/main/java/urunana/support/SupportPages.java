package urunana.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.community.GlanceStore;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** What is done for communities by duty: all of one's own in a list, one with its quarter, and writing an entry. */
@Component
public final class SupportPages {
    private final Rooms rooms;
    private final SupportStore store;
    private final Supports supports;
    private final GlanceStore glance;

    SupportPages(Rooms rooms, SupportStore store, Supports supports, GlanceStore glance) {
        this.rooms = rooms;
        this.store = store;
        this.supports = supports;
        this.glance = glance;
    }

    /** GET /support */
    public Reply all(Request request) {
        var quarter = Quarter.of(request.today());
        var lines = store.lines(request.actor(), quarter, request.today());
        return Reply.page(request.page(request.words().t("support.all")).in("today"), "support/list", "quarter", quarter,
                "lines", lines.stream().limit(SupportStore.SHOWN).toList(), "more", lines.size() > SupportStore.SHOWN);
    }

    /** GET …/support?from= */
    public Reply show(Request request) {
        Room room = look(request);
        var quarter = Quarter.asked(request.query("from"), request.today());
        return Reply.page(room.page(request, "support.title"), "support/show", "room", room, "quarter", quarter,
                "latest", quarter.after().from().isAfter(request.today()), "entries", byKind(request, room, quarter),
                "supporters", glance.supporters(room, request.today()), "reader", request.actor().id(),
                "writes", !room.community().closed() && store.writes(request.actor(), room.id(), request.today()));
    }

    /** GET …/support/new/{kind} */
    public Reply ask(Request request) {
        Room room = rooms.lookIn(request);
        supports.needWriter(request.actor(), room, request.today());
        String kind = kind(request.part("kind"));
        return form(request, room, kind, null, request.blank().with("kind", kind).with("done_on", request.today()));
    }

    /** POST …/support */
    public Reply add(Request request) {
        Room room = rooms.lookIn(request);
        supports.needWriter(request.actor(), room, request.today());
        var form = request.form();
        String asked = form.requiredChoice("kind", Support.KINDS);
        String kind = Support.KINDS.contains(asked) ? asked : "session";
        return request.save(input(request, room, kind), entry -> {
            supports.add(request.actor(), request.now(), request.today(), request.recordId(), room, entry);
            return room.path("support");
        }, again -> form(request, room, kind, null, again.with("kind", kind)));
    }

    /** GET …/support/{support} */
    public Reply askCorrection(Request request) {
        Room room = look(request);
        var entry = supports.own(request.actor(), room, request.id("support"), request.today());
        return form(request, room, entry.kind(), entry, request.blank().with("done_on", entry.doneOn()).with("attended", entry.sessionId())
                .with("stage", entry.stage()).with("successor", entry.successorId()).with("whom", entry.whom()).with("words", entry.words()).with("link", entry.link())
                .version(entry.version()));
    }

    /** POST …/support/{support} */
    public Reply correct(Request request) {
        Room room = look(request);
        var entry = supports.own(request.actor(), room, request.id("support"), request.today());
        return request.save(input(request, room, entry.kind()), input -> {
            supports.correct(request.actor(), request.now(), request.today(), room, entry.id(), request.form().version(), input);
            return room.path("support") + "?from=" + Quarter.of(input.doneOn()).from();
        }, again -> form(request, room, entry.kind(), entry, again));
    }

    private Room look(Request request) {
        Room room = rooms.lookIn(request);
        supports.needReader(request.actor(), room, request.today());
        return room;
    }

    private Checked<SupportInput> input(Request request, Room room, String kind) {
        var successors = store.successors(room.id(), request.today()).keySet().stream().map(UUID::fromString).collect(Collectors.toSet());
        return SupportInput.of(request.form(), kind, request.today(), store.sessions(room.id()).keySet(), successors);
    }

    /** The duties in their order: those that come up anew with what was done in this quarter, the others with all there is. */
    private Map<String, List<Support>> byKind(Request request, Room room, Quarter quarter) {
        var now = store.in(request.actor(), room.id(), quarter, request.today());
        var lasting = store.lasting(request.actor(), room.id(), request.today());
        var byKind = new LinkedHashMap<String, List<Support>>();
        for (String kind : Support.KINDS) {
            var from = Support.LASTING.contains(kind) ? lasting : now;
            byKind.put(kind, from.stream().filter(entry -> entry.kind().equals(kind)).toList());
        }
        return byKind;
    }

    private Reply form(Request request, Room room, String kind, @Nullable Support entry, Form form) {
        var sessions = new LinkedHashMap<String, String>();
        store.sessions(room.id()).forEach((id, day) -> sessions.put(id.toString(), request.words().date(day)));
        return Reply.page(room.page(request, "support.new." + kind), "support/entry", "room", room, "kind", kind, "entry", entry,
                "sessions", sessions, "successors", store.successors(room.id(), request.today()), "form", form);
    }

    private static String kind(String asked) {
        if (!Support.KINDS.contains(asked)) throw new Refusal.NotFound();
        return asked;
    }
}
