package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Who;

/** Two schools for each mentor, a mentor for each school, and who guides the mentors. */
class LoadPagesTest {
    private Cast cast;

    @BeforeEach
    void start() {
        cast = Cast.start();
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private UUID school(String name) {
        return cast.jdbc().sql("insert into place (parent_id, country, level, kind, name) values (?, 'RW', 'school', 'school', ?) returning id")
                .param(Cast.SECTOR).param(name).query(UUID.class).single();
    }

    private void duty(UUID person, String role, UUID place, String until) {
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, ends_on, given_at) values (?, ?, ?, '2026-01-01', ?::date, now())")
                .param(person).param(role).param(place).param(until).update();
    }

    @Test
    void onlyThoseWhoOverseeSeeIt() {
        assertThat(cast.as(Who.TEACHER).get("/people/loads").status()).isEqualTo(403);
        assertThat(cast.as(Who.MENTOR).get("/people/loads").status()).isEqualTo(403);
        UUID third = school("EP Third");
        duty(Who.MENTOR.id(), "sbm", third, null);
        assertThat(cast.as(Who.HEAD).get("/people/loads").says("Uwase Claudine")).as("one school of hers is enough").isTrue();
        duty(Who.STRANGER.id(), "sbm", Cast.OTHER_DISTRICT, null);
        assertThat(cast.as(Who.OFFICER).get("/people/loads").says("Keza Diane")).isFalse();
    }

    @Test
    @Tag("M05")
    void aThirdSchoolIsTooMuchUnlessTheProgrammeSaysSo() {
        assertThat(cast.as(Who.OFFICER).get("/people/loads").says("Nobody has too many schools")).isTrue();
        assertThat(cast.as(Who.OFFICER).get("/people/" + Who.MENTOR.id()).says("Mentors 2 schools; up to 2 are expected")).isTrue();
        duty(Who.MENTOR.id(), "sbm", school("EP Third"), null);
        duty(Who.MENTOR.id(), "sbm", school("EP Former"), "2026-09-23");
        assertThat(cast.as(Who.OFFICER).get("/people/loads").body()).contains("Uwase Claudine", "Mentors 3 schools", "Too many schools");
        assertThat(cast.as(Who.MENTOR).get("/me").says("Mentors 3 schools: more than the 2 expected")).isTrue();
        cast.jdbc().sql("update programme set mentor_load = 3").update();
        cast.jdbc().sql("update duty set programme_id = ? where person_id = ?").param(Cast.PROGRAMME).param(Who.MENTOR.id()).update();
        assertThat(cast.as(Who.OFFICER).get("/people/loads").says("Nobody has too many schools")).isTrue();
    }

    @Test
    @Tag("M05")
    void aSchoolWithoutAMentorIsShownWhereAProgrammeMentors() {
        assertThat(cast.as(Who.OFFICER).get("/people/loads").says("Every school has a mentor")).isTrue();
        school("EP Lonely");
        assertThat(cast.as(Who.OFFICER).get("/people/loads").body()).contains("EP Lonely", "Test Mukarange", "Test programme");
        assertThat(cast.as(Who.ADMIN).get("/people/loads").says("EP Gamma")).as("no programme works there").isFalse();
        cast.jdbc().sql("update duty set ends_on = '2026-09-23' where person_id = ? and place_id = ?").param(Who.MENTOR.id()).param(Cast.BETA).update();
        assertThat(cast.as(Who.OFFICER).get("/people/loads").body()).contains("EP Lonely", "EP Beta");
        assertThat(cast.as(Who.HEAD).get("/people/loads").says("EP Beta")).as("not in this head teacher's places").isFalse();
        cast.jdbc().sql("update programme set ends_on = '2026-09-23'").update();
        assertThat(cast.as(Who.OFFICER).get("/people/loads").says("Every school has a mentor")).isTrue();
    }

    @Test
    @Tag("M02")
    @Tag("M07")
    void aSeniorMentorSeesTheMentorsInTheirCare() {
        duty(Who.GONE.id(), "senior_mentor", Cast.SECTOR, null);
        var own = cast.as(Who.GONE).get("/me");
        assertThat(own.body()).contains("Senior mentor, Test Mukarange", "Looks after one mentor", "Uwase Claudine").doesNotContain("Keza Diane");
        assertThat(cast.as(Who.DISTRICT).get("/people/" + Who.GONE.id()).says("Looks after one mentor")).isTrue();
        assertThat(cast.as(Who.GONE).get("/people/" + Who.MENTOR.id()).status()).isEqualTo(200);
    }
}
