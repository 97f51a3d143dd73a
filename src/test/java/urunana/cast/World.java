package urunana.cast;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.access.ActorContexts;

/** Fills an empty database with the test world, in plain SQL: tests do not lean on the doors they test. */
final class World {
    private final JdbcClient jdbc;

    World(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void build() {
        places();
        programme();
        people();
        communities();
    }

    private void places() {
        String[] levels = {"country", "province", "district", "sector"};
        for (int depth = 0; depth < levels.length; depth++) {
            jdbc.sql("insert into country_level (country, depth, level, under) values ('RW', ?, ?, ?)")
                    .param(depth).param(levels[depth]).param(depth == 0 ? null : levels[depth - 1]).update();
        }
        place(Cast.RWANDA, null, "country", "area", "RW", "Rwanda");
        place(Cast.PROVINCE, Cast.RWANDA, "province", "area", "T-5", "Test East");
        place(Cast.DISTRICT, Cast.PROVINCE, "district", "area", "T-54", "Test Kayonza");
        place(Cast.SECTOR, Cast.DISTRICT, "sector", "area", "T-5401", "Test Mukarange");
        place(Cast.ALPHA, Cast.SECTOR, "school", "school", "T-540101", "GS Alpha");
        place(Cast.BETA, Cast.SECTOR, "school", "school", "T-540102", "EP Beta");
        place(Cast.OTHER_DISTRICT, Cast.PROVINCE, "district", "area", "T-53", "Test Gatsibo");
        place(Cast.GAMMA, Cast.OTHER_DISTRICT, "school", "school", "T-530101", "EP Gamma");
    }

    private void place(UUID id, UUID parent, String level, String kind, String code, String name) {
        jdbc.sql("insert into place (id, parent_id, country, level, kind, code, name) values (?, ?, 'RW', ?, ?, ?, ?)")
                .param(id).param(parent).param(level).param(kind).param(code).param(name).update();
    }

    private void programme() {
        jdbc.sql("""
                insert into programme (id, slug, name, country, starts_on, ends_on)
                values (?, 'test', 'Test programme', 'RW', '2026-01-01', '2030-12-31')""").param(Cast.PROGRAMME).update();
        jdbc.sql("insert into programme_term (programme_id, term, language, words) values (?, 'community', 'en', 'CoP')").param(Cast.PROGRAMME).update();
        for (String role : new String[] {"cemc_trainer", "stakeholder_monitor"}) {
            jdbc.sql("insert into programme_evaluator (programme_id, role_code) values (?, ?)").param(Cast.PROGRAMME).param(role).update();
        }
        jdbc.sql("insert into programme_place (programme_id, place_id, strand) values (?, ?, 'PE')").param(Cast.PROGRAMME).param(Cast.DISTRICT).update();
        jdbc.sql("insert into school_year (id, country, name, starts_on, ends_on) values (?, 'RW', '2026/27', '2026-09-07', '2027-07-03')")
                .param(Cast.SCHOOL_YEAR).update();
    }

    private void people() {
        for (Who who : Who.values()) {
            if (who == Who.NOBODY) continue;
            jdbc.sql("insert into person (id, full_name, sign_in_name, administrator, language, sex) values (?, ?, ?, ?, 'en', 'female')")
                    .param(who.id()).param(who.fullName()).param(who.name().toLowerCase(java.util.Locale.ROOT)).param(who == Who.ADMIN).update();
            jdbc.sql("insert into sign_in (token_hash, person_id, started_at, seen_at) values (?, ?, '2026-09-24T08:00Z', '2026-09-24T08:00Z')")
                    .param(ActorContexts.hash(Cast.token(who))).param(who.id()).update();
        }
        duty(Who.MENTOR, Cast.ALPHA, null);
        duty(Who.MENTOR, Cast.BETA, null);
        duty(Who.TEACHER, Cast.ALPHA, null);
        duty(Who.COLLEAGUE, Cast.ALPHA, null);
        duty(Who.DEPUTY, Cast.ALPHA, null);
        duty(Who.HEAD, Cast.ALPHA, null);
        duty(Who.OFFICER, Cast.SECTOR, null);
        duty(Who.DISTRICT, Cast.DISTRICT, null);
        duty(Who.EVALUATOR, Cast.DISTRICT, null);
        duty(Who.STRANGER, Cast.GAMMA, null);
        duty(Who.GONE, Cast.ALPHA, "2026-09-23");
    }

    private void duty(Who who, UUID place, String until) {
        jdbc.sql("insert into duty (person_id, role_code, place_id, starts_on, ends_on, given_at) values (?, ?, ?, '2026-01-01', ?::date, now())")
                .param(who.id()).param(who.role).param(place).param(until).update();
    }

    private void communities() {
        community(Cast.COMMUNITY, Cast.ALPHA, "CoP of Alpha", Who.MENTOR);
        community(Cast.OTHER_COMMUNITY, Cast.GAMMA, "CoP of Gamma", Who.STRANGER);
        for (Who who : new Who[] {Who.MENTOR, Who.TEACHER, Who.COLLEAGUE, Who.EVALUATOR}) member(Cast.COMMUNITY, who, null);
        member(Cast.COMMUNITY, Who.GONE, "2026-09-23T12:00Z");
        member(Cast.OTHER_COMMUNITY, Who.STRANGER, null);
    }

    private void community(UUID id, UUID place, String name, Who leader) {
        jdbc.sql("""
                insert into community (id, programme_id, place_id, kind, name, owner_id, facilitator_id, norms, founded_on)
                values (?, ?, ?, 'general', ?, ?, ?, 'We listen to each other.', '2026-02-01')""")
                .param(id).param(Cast.PROGRAMME).param(place).param(name).param(leader.id()).param(leader.id()).update();
    }

    private void member(UUID community, Who who, String left) {
        jdbc.sql("""
                insert into membership (community_id, person_id, joined_at, norms_accepted, left_at)
                values (?, ?, '2026-02-01T08:00Z', 1, ?::timestamptz)""").param(community).param(who.id()).param(left).update();
    }
}
