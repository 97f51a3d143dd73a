package urunana.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may reach a route at all. What they may see there is decided again in the query (security 1, 2). */
public enum Policy {
    /** Anybody, signed in or not. */
    OPEN,
    /** Whoever holds the address, signed in or not: the secret in it is all that is asked for, and the finder knows it or not. */
    HOLDER,
    /** Anybody signed in; the finder decides about the record. */
    SIGNED_IN,
    /** Those who sit in the {community} of the path: its talk. Others are told it is not there. */
    MEMBER,
    /** Owner and facilitator of the {community} of the path. */
    LEADER,
    /** Those who may found and lead communities somewhere. */
    LEAD,
    /** Those who oversee places: which communities met. */
    OVERSEE,
    /** Those who look after people: by a duty over their places, or by leading their community. */
    LOOK_AFTER,
    /** Those who add people and duties somewhere. */
    MANAGE_PEOPLE,
    /** Those who give a new one-time code to somebody in their care. */
    RESET_CODES,
    /** Those who edit places and schools. */
    MANAGE_PLACES,
    /** Those who edit programmes. */
    MANAGE_PROGRAMME,
    /** Administrators of the site. */
    ADMINISTER;

    /** What a policy answers: go on, sign in first, you know it but may not, or there is no such thing for you. */
    public enum Answer { YES, SIGN_IN, FORBIDDEN, NOT_FOUND }

    public Answer ask(Actor actor, @Nullable UUID community) {
        if (this == OPEN || this == HOLDER) return Answer.YES;
        if (!actor.signedIn()) return Answer.SIGN_IN;
        return switch (this) {
            case OPEN, HOLDER, SIGNED_IN -> Answer.YES;
            case MEMBER -> community != null && actor.sitsIn(community) ? Answer.YES : Answer.NOT_FOUND;
            case LEADER -> leader(actor, community);
            case LEAD -> capable(actor, Capability.LEAD);
            case OVERSEE -> capable(actor, Capability.OVERSEE);
            case LOOK_AFTER -> actor.looksAfterPeople() ? Answer.YES : Answer.FORBIDDEN;
            case MANAGE_PEOPLE -> capable(actor, Capability.MANAGE_PEOPLE);
            case RESET_CODES -> capable(actor, Capability.RESET_CODES);
            case MANAGE_PLACES -> capable(actor, Capability.MANAGE_PLACES);
            case MANAGE_PROGRAMME -> capable(actor, Capability.MANAGE_PROGRAMME);
            case ADMINISTER -> actor.administrator() ? Answer.YES : Answer.FORBIDDEN;
        };
    }

    private static Answer leader(Actor actor, @Nullable UUID community) {
        if (community == null || !actor.sitsIn(community)) return Answer.NOT_FOUND;
        return actor.leads(community) ? Answer.YES : Answer.FORBIDDEN;
    }

    private static Answer capable(Actor actor, Capability capability) {
        return actor.can(capability) ? Answer.YES : Answer.FORBIDDEN;
    }
}
