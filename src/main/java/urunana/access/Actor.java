package urunana.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person of a request with the duties and seats of today (security 5). {@link #NOBODY} when not signed in. */
public record Actor(@Nullable UUID signInId, UUID id, String name, String language, boolean administrator,
                    List<Duty> duties, List<Seat> seats) {
    public static final Actor NOBODY =
            new Actor(null, new UUID(0, 0), "", "", false, List.of(), List.of());

    public boolean signedIn() {
        return signInId != null;
    }

    /** Holds a duty with this capability somewhere, or administers the site. */
    public boolean can(Capability capability) {
        return administrator || duties.stream().anyMatch(duty -> duty.capabilities().contains(capability));
    }

    /** Looks after people: by a duty over the places where they serve, or by leading a community. */
    public boolean looksAfterPeople() {
        return can(Capability.MANAGE_PEOPLE) || can(Capability.RESET_CODES) || can(Capability.OVERSEE)
                || seats.stream().anyMatch(Seat::leads);
    }

    /** Sits in this community: sees its talk. An administrator without a seat does not. */
    public boolean sitsIn(UUID communityId) {
        return seats.stream().anyMatch(seat -> seat.communityId().equals(communityId));
    }

    public boolean leads(UUID communityId) {
        return seats.stream().anyMatch(seat -> seat.leads() && seat.communityId().equals(communityId));
    }

    /** The role named in the audit trail: that of the first duty. */
    public @Nullable String mainRole() {
        if (!duties.isEmpty()) return duties.getFirst().role();
        return administrator ? "administrator" : null;
    }
}
