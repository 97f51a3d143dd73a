package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone.Answer;
import urunana.cast.Who;

/** Who sees whom, who may change what; refusals first. */
class PersonPagesTest extends OnStage {
    private static String path(Who who) {
        return "/people/" + who.id();
    }

    private static Answer add(Who actor, UUID place, String name, Object... more) {
        Object[] fields = {"full_name", name, "sign_in_name", "", "external_id", "", "phone", "", "sex", "", "language", "rw", "subjects", "",
            "grades", "", "strengths", "", "career_stage", "new", "place", place, "role", "teacher", "programme", "", "starts_on", "2026-09-24", "ends_on", ""};
        return cast.as(actor).post("/people", replaced(fields, more));
    }

    private static Object[] replaced(Object[] fields, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            for (int j = 0; j < fields.length; j += 2) if (fields[j].equals(more[i])) fields[j + 1] = more[i + 1];
        }
        return fields;
    }

    // ---- refusals

    @Test
    void whoeverLooksAfterNobodyHasNoList() {
        assertThat(cast.as(Who.TEACHER).get("/people").status()).isEqualTo(403);
        assertThat(cast.as(Who.NOBODY).get("/people").location()).startsWith("/sign-in");
        assertThat(cast.as(Who.EVALUATOR).get("/people").status()).isEqualTo(403);
        assertThat(cast.as(Who.GONE).get("/people").status()).isEqualTo(403);
    }

    @Test
    void aPersonElsewhereIsNotFound() {
        assertThat(cast.as(Who.HEAD).get(path(Who.STRANGER)).status()).isEqualTo(404);
        assertThat(cast.as(Who.STRANGER).get(path(Who.TEACHER)).status()).isEqualTo(404);
        assertThat(cast.as(Who.EVALUATOR).get(path(Who.TEACHER)).status()).isEqualTo(404);
        assertThat(cast.as(Who.GONE).get(path(Who.TEACHER)).status()).isEqualTo(404);
        assertThat(cast.as(Who.OFFICER).get(path(Who.STRANGER) + "/edit").status()).isEqualTo(404);
        assertThat(cast.as(Who.HEAD).get("/people").says("Keza Diane")).isFalse();
        assertThat(cast.as(Who.HEAD).get("/people?q=keza").says("Nobody is found")).isTrue();
    }

    @Test
    void noRoadLeadsUpwards() {
        assertThat(cast.as(Who.HEAD).get(path(Who.OFFICER)).status()).as("who serves around one's place is not in one's care").isEqualTo(404);
        assertThat(cast.as(Who.DEPUTY).get(path(Who.HEAD) + "/edit").status()).as("no right to manage people").isEqualTo(403);
        assertThat(cast.as(Who.OFFICER).get(path(Who.DISTRICT) + "/edit").status()).isEqualTo(404);
        assertThat(cast.as(Who.DISTRICT).get(path(Who.ADMIN)).status()).isEqualTo(404);
    }

    @Test
    void aPersonMayNotBeAddedOutsideOnesPlaces() {
        assertThat(add(Who.HEAD, Cast.BETA, "Elsewhere One").status()).isEqualTo(403);
        assertThat(add(Who.OFFICER, Cast.GAMMA, "Elsewhere Two").status()).isEqualTo(403);
        assertThat(add(Who.MENTOR, Cast.ALPHA, "Not Mine").status()).isEqualTo(403);
        assertThat(count("select count(*) from person where full_name in ('Elsewhere One', 'Elsewhere Two', 'Not Mine')")).isZero();
    }

    @Test
    void aRoleAboveOnesOwnIsNotOffered() {
        var answer = add(Who.HEAD, Cast.ALPHA, "Too High", "role", "national_officer");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("This choice is not offered here")).isTrue();
        assertThat(answer.says("value=\"Too High\"")).as("what was typed is kept").isTrue();
        assertThat(cast.as(Who.HEAD).get("/people/new?place=" + Cast.ALPHA).says("value=\"deputy_head\"")).isTrue();
    }

    @Test
    void whatTwoPeopleMayNotShareIsToldAtTheField() {
        add(Who.HEAD, Cast.ALPHA, "First Phone", "phone", "+250 788 111 222");
        var answer = add(Who.HEAD, Cast.ALPHA, "Second Phone", "phone", "0788111222");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("Somebody else here has this already")).isTrue();
        assertThat(add(Who.HEAD, Cast.ALPHA, "No Phone", "phone", "12").says("not a phone number")).isTrue();
        assertThat(add(Who.HEAD, Cast.ALPHA, "Bad Name", "sign_in_name", "no spaces here").says("small letters, digits")).isTrue();
    }

    @Test
    void whatDoesNotBelongToTheFormIsRefused() {
        var answer = cast.as(Who.HEAD).post(path(Who.TEACHER), "full_name", "Mugisha Eric", "sign_in_name", "teacher", "external_id", "", "phone", "",
                "sex", "", "language", "en", "subjects", "", "grades", "", "strengths", "", "career_stage", "", "version", 1, "administrator", "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(count("select count(*) from person where administrator")).isEqualTo(1);
    }

    // ---- what works

    @Test
    @Tag("P01")
    void somebodyNewHasADutyAndASignInNameAtOnce() {
        var receipt = UUID.randomUUID();
        Object[] fields = {"full_name", "Uwase Béatrice", "sign_in_name", "", "external_id", "REB-77", "phone", "", "sex", "female", "language", "rw",
            "subjects", "Mathematics, Science", "grades", "P4", "strengths", "group work", "career_stage", "master", "place", Cast.ALPHA,
            "role", "teacher", "programme", Cast.PROGRAMME, "starts_on", "2026-09-24", "ends_on", ""};
        var first = cast.as(Who.HEAD).postAs(receipt, "/people", fields);
        var twin = cast.as(Who.HEAD).postAs(receipt, "/people", fields);
        assertThat(first.status()).isEqualTo(303);
        assertThat(twin.location()).isEqualTo(first.location());
        assertThat(count("select count(*) from person where full_name = 'Uwase Béatrice'")).isEqualTo(1);
        var page = cast.as(Who.HEAD).get(first.location());
        assertThat(page.body()).contains("uwase.beatrice", "Mathematics, Science", "Master teacher", "Teacher, GS Alpha", "since 24 September 2026", "Test programme");
        assertThat(count("select count(*) from audit where object_id = '%s' and person_id = '%s'".formatted(first.id(), Who.HEAD.id()))).isEqualTo(2);
        assertThat(cast.as(Who.MENTOR).get(first.location()).says("Female")).as("sex is private").isFalse();
        assertThat(page.says("Female")).as("but not to who manages people").isTrue();
    }

    @Test
    void twoPeopleOfOneNameGetTwoSignInNames() {
        add(Who.HEAD, Cast.ALPHA, "Same Name");
        add(Who.HEAD, Cast.ALPHA, "Same Name");
        assertThat(cast.jdbc().sql("select sign_in_name from person where full_name = 'Same Name' order by 1").query(String.class).list())
                .containsExactly("same.name", "same.name2");
    }

    @Test
    void theListIsSearchedAndNarrowed() {
        cast.jdbc().sql("update person set language = 'en' where id = ?").param(Who.DISTRICT.id()).update();
        var all = cast.as(Who.DISTRICT).get("/people");
        assertThat(all.body()).contains("Mugisha Eric", "Teacher, GS Alpha", "Uwase Claudine").doesNotContain("Keza Diane");
        assertThat(cast.as(Who.DISTRICT).get("/people?q=MUGISHA").body()).contains("Mugisha Eric").doesNotContain("Uwase Claudine");
        assertThat(cast.as(Who.DISTRICT).get("/people?role=sbm").body()).contains("Uwase Claudine").doesNotContain("Mugisha Eric");
        assertThat(cast.as(Who.DISTRICT).get("/people?place=" + Cast.BETA).body()).contains("Uwase Claudine").doesNotContain("Mugisha Eric");
        assertThat(cast.as(Who.DISTRICT).get("/people?q=%25").says("Nobody is found")).as("a per cent sign means itself").isTrue();
        assertThat(cast.as(Who.ADMIN).get("/people").says("Keza Diane")).isTrue();
    }

    @Test
    @Tag("C015")
    void peopleAreFoundByCareerStage() {
        cast.jdbc().sql("update person set career_stage = 'senior' where id = ?").param(Who.COLLEAGUE.id()).update();
        assertThat(cast.as(Who.HEAD).get("/people?stage=senior").body()).contains("Ingabire Aline", "Senior teacher").doesNotContain("Mugisha Eric");
    }

    @Test
    void thirtyStandOnAPage() {
        cast.jdbc().sql("""
                with new as (insert into person (full_name) select 'Crowd ' || lpad(n::text, 3, '0') from generate_series(1, 40) n returning id)
                insert into duty (person_id, role_code, place_id, starts_on, given_at) select id, 'teacher', ?, '2026-01-01', now() from new""")
                .param(Cast.BETA).update();
        var first = cast.as(Who.OFFICER).get("/people?q=crowd");
        assertThat(first.body()).contains("Crowd 001", "Crowd 030", "page=1&amp;q=crowd").doesNotContain("Crowd 031");
        assertThat(cast.as(Who.OFFICER).get("/people?page=1&q=crowd").body()).contains("Crowd 031", "Crowd 040").doesNotContain("page=2");
    }

    @Test
    void aStaleChangeShowsBothTexts() {
        Object[] fields = {"full_name", "Habimana J. Claude", "sign_in_name", "deputy", "external_id", "", "phone", "", "sex", "", "language", "en",
            "subjects", "", "grades", "", "strengths", "", "career_stage", "", "version", 1};
        assertThat(cast.as(Who.HEAD).post(path(Who.DEPUTY), fields).status()).isEqualTo(303);
        fields[1] = "Habimana Jean Bosco";
        var stale = cast.as(Who.HEAD).post(path(Who.DEPUTY), fields);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Habimana Jean Bosco", "Habimana J. Claude");
    }

    @Test
    @Tag("U15")
    void thePlaceRemembersWhoLedIt() {
        cast.jdbc().sql("""
                insert into duty (person_id, role_code, place_id, starts_on, ends_on, given_at)
                values (?, 'head_teacher', ?, '2024-01-08', '2025-12-31', now())""").param(Who.DISTRICT.id()).param(Cast.ALPHA).update();
        var page = cast.as(Who.OFFICER).get("/places/" + Cast.ALPHA + "/people");
        assertThat(page.body()).contains("Mukamana Rose, since 1 January 2026", "Umutoni Grace, 8 January 2024 to 31 December 2025");
        assertThat(page.body().indexOf("Mukamana Rose")).isLessThan(page.body().indexOf("Umutoni Grace"));
        assertThat(cast.as(Who.STRANGER).get("/places/" + Cast.ALPHA + "/people").status()).isEqualTo(404);
    }

    @Test
    void everyPersonPageAnswersInFourLanguages() {
        for (String language : new String[] {"en", "rw", "fr", "sw"}) {
            cast.jdbc().sql("update person set language = ? where id = ?").param(language).param(Who.DISTRICT.id()).update();
            for (String page : new String[] {"/people", path(Who.MENTOR), path(Who.MENTOR) + "/edit", "/people/new", "/people/new?place=" + Cast.ALPHA,
                "/people/loads", "/people/import", "/people/slips", "/me", "/me/edit", "/me/pin", path(Who.MENTOR) + "/duties/new?place=" + Cast.BETA}) {
                var answer = cast.as(Who.DISTRICT).get(page);
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page + " " + language).doesNotContainPattern(">(person|role|csv)\\.[a-z_.]+<");
            }
        }
        cast.jdbc().sql("update person set language = 'en' where id = ?").param(Who.DISTRICT.id()).update();
    }

    private static int count(String sql) {
        return cast.jdbc().sql(sql).query(Integer.class).single();
    }
}
