package urunana.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** The questions of who looks after whom; the answers are functions of the database (V045). */
@Component
final class Care {
    /** Completes a query over {@code person p}: those whom the actor looks after. */
    static final String SEEN = "p.id in (select person_id from care(:actor, '{manage_people,reset_codes,oversee}', :today))";
    /** The same for a query about a single person, which need not gather everybody in care. */
    static final String SEEN_ONE = "exists (select 1 from care(:actor, '{manage_people,reset_codes,oversee}', :today) c where c.person_id = p.id)";
    /** Administrators look after everybody. */
    static final String EVERYBODY = "true";

    private final JdbcClient jdbc;

    Care(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String seen(Actor actor) {
        return actor.administrator() ? EVERYBODY : SEEN;
    }

    /** Whether the actor may change what stands about another person. */
    boolean mayChange(Actor actor, UUID personId, LocalDate today) {
        return ask("select may_change_person(:actor, :person, '{manage_people}', :today)", actor, personId, today);
    }

    /** Whether the actor may give another person a new one-time code. */
    boolean mayGiveCode(Actor actor, UUID personId, LocalDate today) {
        return ask("select may_give_code(:actor, :person, :today)", actor, personId, today);
    }

    /** Whether this person serves, or served last, where the actor manages people. */
    boolean manages(Actor actor, UUID personId, LocalDate today) {
        return actor.administrator() || ask("""
                select exists (select 1 from care(:actor, '{manage_people}', :today) where person_id = :person)""", actor, personId, today);
    }

    /** Whether the actor may give this role there, or end it. */
    boolean mayGiveDuty(Actor actor, String role, UUID placeId, @Nullable UUID programmeId, LocalDate today) {
        return jdbc.sql("select may_give_duty(:actor, :role, :place, :programme::uuid, :today)")
                .param("actor", actor.id()).param("role", role).param("place", placeId).param("programme", programmeId)
                .param("today", today).query(Boolean.class).single();
    }

    private boolean ask(String question, Actor actor, UUID personId, LocalDate today) {
        return jdbc.sql(question).param("actor", actor.id()).param("person", personId).param("today", today).query(Boolean.class).single();
    }
}
