package urunana.paper;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.community.Room;

/** Members with role and school, for a sign-in sheet. Reached only through a room that was entered. */
@Component
final class SignerStore {
    private final JdbcClient jdbc;

    SignerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The role is a code; of several duties the newest counts. The school where the community meets stands in the heading. */
    List<Occasion.Signer> of(Room room, LocalDate today) {
        return jdbc.sql("""
                select p.full_name, coalesce(held.role_code, '') as role, case when held.place_id = :place then '' else coalesce(held.place, '') end as school
                  from membership m
                  join person p on p.id = m.person_id
                  left join lateral (select d.role_code, d.place_id, pl.name as place from duty d join place pl on pl.id = d.place_id
                                      where d.person_id = p.id and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)
                                      order by d.starts_on desc, d.id limit 1) held on true
                 where m.community_id = :community and m.joined_at is not null and m.left_at is null
                   and not is_evaluator(m.person_id, :community, :today)
                 order by p.full_name""")
                .param("community", room.id()).param("place", room.community().placeId()).param("today", today)
                .query((row, n) -> new Occasion.Signer(row.getString("full_name"), row.getString("role"), row.getString("school"))).list();
    }
}
