package urunana.community;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** The norms and saying yes to them, inviting and asking, the members, leaving. */
@Component
public final class MembershipPages {
    private final Rooms rooms;
    private final CommunityLists lists;
    private final MembershipStore store;
    private final Memberships memberships;

    MembershipPages(Rooms rooms, CommunityLists lists, MembershipStore store, Memberships memberships) {
        this.rooms = rooms;
        this.lists = lists;
        this.store = store;
        this.memberships = memberships;
    }

    /** GET /communities/{community}/norms: for members, the invited, and those who may ask to join. */
    public Reply norms(Request request) {
        return normsForm(request, offer(request), request.blank());
    }

    /** POST /communities/{community}/acceptance */
    public Reply accept(Request request) {
        var offer = offer(request);
        return request.save(MembershipInput.agreement(request.form()), norms -> {
            memberships.accept(request.actor(), offer.id(), norms, request.now(), request.today());
            return "/communities/" + offer.id();
        }, again -> normsForm(request, offer, again));
    }

    /** POST /communities/{community}/refusal: declines an invitation, or takes back the actor's own request. */
    public Reply decline(Request request) {
        var offer = offer(request);
        return request.save(request.form().checked(() -> offer), declined -> {
            memberships.decline(request.actor(), declined.id(), request.now(), request.today());
            return "/communities";
        }, again -> normsForm(request, offer, again));
    }

    /** POST /communities/{community}/requests: the actor asks to join. */
    public Reply ask(Request request) {
        var offer = offer(request);
        return request.save(MembershipInput.agreement(request.form()), norms -> {
            memberships.ask(request.actor(), offer.id(), norms, request.now(), request.today());
            return "/communities";
        }, again -> normsForm(request, offer, again));
    }

    /** GET /communities/{community}/invitations: who waits, and whom to invite. */
    public Reply invitations(Request request) {
        return invitationsPage(request, rooms.enter(request), request.blank().with("q", request.query("q")));
    }

    /** POST /communities/{community}/invitations */
    public Reply invite(Request request) {
        var room = rooms.enter(request);
        return request.save(MembershipInput.person(request.form()), person -> {
            memberships.invite(request.actor(), room, person, request.now(), request.today());
            return room.path("invitations");
        }, again -> invitationsPage(request, room, again));
    }

    /** POST /communities/{community}/invitations/{person}/withdrawal */
    public Reply withdraw(Request request) {
        return lead(request, room -> memberships.withdraw(request.actor(), room, request.id("person"), request.now(), request.today()));
    }

    /** POST /communities/{community}/requests/{person}/acceptance */
    public Reply admit(Request request) {
        return lead(request, room -> memberships.admit(request.actor(), room, request.id("person"), request.now(), request.today()));
    }

    /** POST /communities/{community}/requests/{person}/refusal */
    public Reply refuse(Request request) {
        return lead(request, room -> memberships.refuse(request.actor(), room, request.id("person"), request.now(), request.today()));
    }

    /** GET /communities/{community}/members */
    public Reply members(Request request) {
        var room = rooms.enter(request);
        return Reply.page(room.page(request, "community.members"), "community/members", "room", room,
                "members", store.members(room, request.today()), "former", store.former(room), "leads", request.actor().leads(room.id()));
    }

    /** GET /communities/{community}/departure */
    public Reply askDeparture(Request request) {
        var room = rooms.enter(request);
        return Reply.page(room.page(request, "community.departure"), "community/departure", "room", room, "form", request.blank(),
                "leads", request.actor().leads(room.id()));
    }

    /** POST /communities/{community}/departure */
    public Reply leave(Request request) {
        var room = rooms.enter(request);
        return request.save(request.form().checked(() -> room), left -> {
            memberships.leave(request.actor(), left, request.now());
            return "/communities";
        }, again -> askDeparture(request));
    }

    /** GET /communities/{community}/members/{person}/removal */
    public Reply askRemoval(Request request) {
        var room = rooms.enter(request);
        if (!room.memberIds().contains(request.id("person"))) throw new Refusal.NotFound();
        return Reply.page(room.page(request, "community.removal"), "community/removal", "room", room, "form", request.blank(),
                "person", request.id("person").toString(), "name", room.name(request.id("person")));
    }

    /** POST /communities/{community}/members/{person}/removal */
    public Reply remove(Request request) {
        var room = rooms.enter(request);
        return request.save(request.form().checked(() -> room), from -> {
            memberships.remove(request.actor(), from, request.id("person"), request.now(), request.today());
            return from.path("members");
        }, again -> askRemoval(request));
    }

    private CommunityLists.Offer offer(Request request) {
        return lists.offer(request.id("community"), request.actor(), request.today()).orElseThrow(Refusal.NotFound::new);
    }

    private Reply lead(Request request, Consumer<Room> act) {
        var room = rooms.enter(request);
        return request.save(request.form().checked(() -> room), entered -> {
            act.accept(entered);
            return entered.path("invitations");
        }, again -> invitationsPage(request, room, again));
    }

    private static Reply normsForm(Request request, CommunityLists.Offer offer, Form form) {
        var page = request.page(offer.name()).where(offer.programme()).in("communities");
        return Reply.page(page, "community/norms", "offer", offer, "form", form.version(offer.normsVersion()));
    }

    private Reply invitationsPage(Request request, Room room, Form form) {
        var found = room.community().closed() ? List.<MembershipStore.Line>of() : store.candidates(room, request.today(), form.value("q"));
        return Reply.page(room.page(request, "community.invitations"), "community/invitations", "room", room, "form", form,
                "waiting", store.waiting(room, request.today()), "found", found);
    }
}
