package urunana.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.web.Refusal;
import urunana.web.Stale;
import urunana.web.Wrong;

/** School years: the calendar of a country, kept by administrators. Small enough to be its own store and door. */
@Component
public final class SchoolYears {
    private final JdbcClient jdbc;
    private final Audit audit;

    SchoolYears(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All of them, the latest first. */
    public List<SchoolYear> all() {
        return jdbc.sql("select id, country, name, starts_on, ends_on, version from school_year order by country, starts_on desc limit 200")
                .query((row, n) -> new SchoolYear(row.getObject("id", UUID.class), row.getString("country"), row.getString("name"),
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class), row.getInt("version"))).list();
    }

    Optional<SchoolYear> find(UUID id) {
        return all().stream().filter(year -> year.id().equals(id)).findFirst();
    }

    UUID add(Actor actor, SchoolYearInput input, Instant now) {
        refuseOverlap(input, null);
        UUID id = jdbc.sql("insert into school_year (country, name, starts_on, ends_on) values (:country, :name, :from, :to) returning id")
                .param("country", input.country()).param("name", input.name()).param("from", input.startsOn()).param("to", input.endsOn())
                .query(UUID.class).single();
        audit.record(actor, now, "added", "school_year", id);
        return id;
    }

    void change(Actor actor, UUID id, int version, SchoolYearInput input, Instant now) {
        refuseOverlap(input, id);
        int changed = jdbc.sql("""
                update school_year set country = :country, name = :name, starts_on = :from, ends_on = :to, version = version + 1
                 where id = :id and version = :version""")
                .param("id", id).param("version", version).param("country", input.country()).param("name", input.name())
                .param("from", input.startsOn()).param("to", input.endsOn()).update();
        if (changed == 0) throw stale(id);
        audit.record(actor, now, "changed", "school_year", id);
    }

    private Stale stale(UUID id) {
        var stands = find(id).orElseThrow(Refusal.NotFound::new);
        return new Stale(fields(stands), stands.version());
    }

    /** Field by field, as the form writes them. */
    static Map<String, String> fields(SchoolYear year) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("country", year.country());
        fields.put("name", year.name());
        fields.put("starts_on", year.startsOn().toString());
        fields.put("ends_on", year.endsOn().toString());
        return fields;
    }

    // A day belongs to one school year, so that a cycle does.
    private void refuseOverlap(SchoolYearInput input, @Nullable UUID own) {
        for (SchoolYear year : all()) {
            if (!year.country().equals(input.country()) || year.id().equals(own)) continue;
            if (year.name().equals(input.name())) throw new Wrong("name", "programme.year.taken");
            if (!input.startsOn().isAfter(year.endsOn()) && !input.endsOn().isBefore(year.startsOn())) {
                throw new Wrong("starts_on", "programme.year.overlap", "name", year.name());
            }
        }
    }
}
