package urunana.community;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import urunana.access.Capability;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** My communities, a community's first page, founding, changing, closing. */
@Component
public final class CommunityPages {
    private final Rooms rooms;
    private final CommunityLists lists;
    private final GlanceStore glance;
    private final MembershipStore memberships;
    private final FoundingStore founding;
    private final Communities communities;

    CommunityPages(Rooms rooms, CommunityLists lists, GlanceStore glance, MembershipStore memberships, FoundingStore founding,
                   Communities communities) {
        this.rooms = rooms;
        this.lists = lists;
        this.glance = glance;
        this.memberships = memberships;
        this.founding = founding;
        this.communities = communities;
    }

    /** GET /communities */
    public Reply list(Request request) {
        var actor = request.actor();
        var mine = lists.mine(actor, request.today());
        var page = request.page(request.words().t("community.list")).in("communities");
        return Reply.page(page, "community/list",
                "invitations", lists.waiting(actor, request.today(), "invited"), "asked", lists.waiting(actor, request.today(), "asked"),
                "leading", mine.stream().filter(CommunityLists.Line::leads).toList(),
                "mine", mine.stream().filter(line -> !line.leads()).toList(),
                "joinable", lists.joinable(actor, request.today()),
                "covered", actor.can(Capability.READ_OUTPUTS) ? lists.covered(actor, request.today(), request.query("q")) : List.of(),
                "words", request.query("q"), "mayFound", actor.can(Capability.LEAD));
    }

    /** GET /communities/new */
    public Reply ask(Request request) {
        var me = request.actor().id();
        var form = request.blank().with("q", request.query("q")).with("who", request.query("who")).with("owner", me).with("facilitator", me).with("open", "yes")
                .with("norms", request.words().t("community.norms.default"));
        var programmes = founding.programmes(request.actor(), request.today());
        if (programmes.size() == 1) form.with("programme", programmes.keySet().iterator().next());
        return newForm(request, form);
    }

    /** POST /communities */
    public Reply found(Request request) {
        var form = request.form();
        var checked = CommunityInput.founding(form, ids(founding.programmes(request.actor(), request.today())),
                ids(places(request, form)), ids(people(request, form)), request.actor().id());
        return request.save(checked, input -> "/communities/" + communities.found(request.actor(), input, request.now(), request.today()),
                again -> newForm(request, again));
    }

    /** GET /communities/{community}: its talk for members, its outputs for those whose duty covers it, its norms for those who may join. */
    public Reply show(Request request) {
        if (request.actor().sitsIn(request.id("community"))) return inside(request, rooms.enter(request));
        try {
            return outside(request, rooms.lookIn(request));
        } catch (Refusal.NotFound hidden) {
            return lists.offer(request.id("community"), request.actor(), request.today())
                    .map(offer -> Reply.seeOther("/communities/" + offer.id() + "/norms")).orElseThrow(Refusal.NotFound::new);
        }
    }

    /** GET /communities/{community}/edit */
    public Reply edit(Request request) {
        var room = rooms.enter(request);
        var community = room.community();
        return editForm(request, room, request.blank().with("name", community.name()).with("about", community.about())
                .with("grades", String.join(", ", community.grades())).with("subjects", String.join(", ", community.subjects()))
                .with("open", community.openToJoin() ? "yes" : null).with("norms", community.norms()).version(community.version()));
    }

    /** POST /communities/{community} */
    public Reply change(Request request) {
        var room = rooms.enter(request);
        return request.save(CommunityInput.text(request.form(), room.community()), input -> {
            communities.change(request.actor(), room, request.form().version(), input, request.now());
            return room.path();
        }, again -> editForm(request, room, again));
    }

    /** GET /communities/{community}/leaders */
    public Reply leaders(Request request) {
        var room = rooms.enter(request);
        var community = room.community();
        return leadersForm(request, room, request.blank().with("owner", community.ownerId()).with("facilitator", community.facilitatorId())
                .version(community.version()));
    }

    /** POST /communities/{community}/leaders */
    public Reply changeLeaders(Request request) {
        var room = rooms.enter(request);
        return request.save(CommunityInput.leaders(request.form(), room.memberIds()), input -> {
            communities.changeLeaders(request.actor(), room, request.form().version(), input, request.now(), request.today());
            return room.path();
        }, again -> leadersForm(request, room, again));
    }

    /** GET /communities/{community}/closure */
    public Reply askClosure(Request request) {
        return closureForm(request, rooms.enter(request), request.blank());
    }

    /** POST /communities/{community}/closure */
    public Reply close(Request request) {
        var room = rooms.enter(request);
        return request.save(request.form().checked(() -> room), open -> {
            communities.close(request.actor(), open, request.now(), request.today());
            return open.path();
        }, again -> closureForm(request, room, again));
    }

    private Reply inside(Request request, Room room) {
        var standing = memberships.standing(room.id(), request.actor().id(), request.today());
        var waiting = request.actor().leads(room.id()) ? memberships.waiting(room, request.today()) : List.<MembershipStore.Line>of();
        return Reply.page(room.titled(request, room.community().name()), "community/show", "room", room,
                "state", glance.counts(room, request.today()).state(room.community(), request.today()), "next", glance.next(room).orElse(null),
                "cycles", glance.cycles(room), "members", memberships.members(room, request.today()),
                "leads", request.actor().leads(room.id()), "asking", waiting.stream().filter(line -> line.standing().equals("asked")).count(),
                "newNorms", standing.norms() == null || standing.norms() < room.community().normsVersion(),
                "supporters", glance.supporters(room, request.today()), "stage", glance.stage(room), "beginning", glance.beginning(room));
    }

    private Reply outside(Request request, Room room) {
        var counts = glance.counts(room, request.today());
        return Reply.page(room.titled(request, room.community().name()), "community/outputs", "room", room, "counts", counts,
                "state", counts.state(room.community(), request.today()), "reports", glance.reports(room),
                "owner", glance.owner(room), "support", glance.seesSupport(room, request.actor().id(), request.today()),
                "evaluates", memberships.standing(room.id(), request.actor().id(), request.today()).evaluates());
    }

    private Reply newForm(Request request, Form form) {
        var page = request.page(request.words().t("community.new")).in("communities");
        var places = places(request, form);
        var people = people(request, form);
        return Reply.page(page, "community/new", "form", form, "programmes", founding.programmes(request.actor(), request.today()),
                "places", places, "people", people, "manyPlaces", places.size() > FoundingStore.PLACES || !form.value("q").isEmpty(),
                "manyPeople", people.size() > FoundingStore.PEOPLE || !form.value("who").isEmpty());
    }

    private Map<String, String> places(Request request, Form form) {
        return founding.places(request.actor(), request.today(), form.value("q"), form.value("place"));
    }

    private Map<String, String> people(Request request, Form form) {
        return founding.leaders(request.actor(), request.today(), form.value("who"), List.of(form.value("owner"), form.value("facilitator")));
    }

    private static Reply editForm(Request request, Room room, Form form) {
        return Reply.page(room.page(request, "community.edit"), "community/edit", "room", room, "form", form);
    }

    private static Reply closureForm(Request request, Room room, Form form) {
        return Reply.page(room.page(request, "community.closure"), "community/closure", "room", room, "form", form);
    }

    private static Reply leadersForm(Request request, Room room, Form form) {
        return Reply.page(room.page(request, "community.leaders"), "community/leaders", "room", room, "form", form);
    }

    private static Set<UUID> ids(Map<String, String> options) {
        return options.keySet().stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
