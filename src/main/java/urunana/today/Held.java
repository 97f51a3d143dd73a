package urunana.today;

/** The places where the actor's duties of today carry a capability, as the beginning of a query. */
final class Held {
    /**
     * Parameters: actor, today, capability. {@code root_id} is the place of the duty, {@code place_id} each place within it;
     * {@code reach} are the communities there, found place by place: right for the many whose duty is a school or a sector.
     */
    static final String WITH = """
            with held as (
              select distinct d.place_id as root_id, w.place_id, d.programme_id
                from duty d
                join role_capability r on r.role_code = d.role_code and r.capability = :capability
                join place_within w on w.ancestor_id = d.place_id
               where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)),
            reach as (
              select distinct c.id from held h
                join community c on c.place_id = h.place_id and (h.programme_id is null or h.programme_id = c.programme_id))
            """;

    /**
     * Whether the community {@code c} is in reach, for reading all of them: two plain sets, each hashed once, because a
     * country has ten thousand communities.
     */
    static final String COVERS = """
            (c.place_id in (select h.place_id from held h where h.programme_id is null)
             or (c.place_id, c.programme_id) in (select h.place_id, h.programme_id from held h where h.programme_id is not null))
            """;

    private Held() {}
}
