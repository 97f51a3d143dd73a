package urunana.today;

/** The places where the actor's duties of today carry a capability, as the beginning of a query. */
final class Held {
    /** Parameters: actor, today, capability. {@code root_id} is the place of the duty, {@code place_id} each place within it. */
    static final String WITH = """
            with held as (
              select distinct d.place_id as root_id, w.place_id, d.programme_id
                from duty d
                join role_capability r on r.role_code = d.role_code and r.capability = :capability
                join place_within w on w.ancestor_id = d.place_id
               where d.person_id = :actor and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today))
            """;

    private Held() {}
}
