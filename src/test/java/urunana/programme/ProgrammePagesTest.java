package urunana.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Phone.Answer;
import urunana.cast.Who;

/** Programmes are read by all, changed by those who manage them; refusals first. */
class ProgrammePagesTest {
    private static final String PATH = "/programmes/" + Cast.PROGRAMME;
    private static final List<String> PARTS = List.of("edit", "partners", "places", "places/new", "phases", "targets", "vocabulary", "evaluators");

    private Cast cast;

    @BeforeEach
    void start() {
        cast = Cast.start();
        manager(Who.COLLEAGUE, Cast.PROGRAMME, Cast.DISTRICT);
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private void manager(Who who, UUID programme, UUID place) {
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, programme_id, starts_on, given_at) values (?, 'programme_officer', ?, ?, '2026-01-01', now())")
                .param(who.id()).param(place).param(programme).update();
    }

    private static Object[] basics(String name, String from, String to, int version) {
        return new Object[] {"name", name, "about", "", "country", "RW", "zone", "Africa/Kigali", "starts_on", from, "ends_on", to,
            "session_minutes", 90, "focus_minutes", 60, "rhythm_days", 31, "mentor_load", 2, "version", version};
    }

    private UUID found(String name, String from, String to) {
        return cast.as(Who.ADMIN).post("/programmes", basics(name, from, to, 0)).id();
    }

    // ---- refusals

    @Test
    void onlyItsManagersChangeAProgramme() {
        for (String part : PARTS) {
            assertThat(cast.as(Who.TEACHER).get(PATH + "/" + part).status()).as(part).isEqualTo(403);
            assertThat(cast.as(Who.NOBODY).get(PATH + "/" + part).status()).as(part).isEqualTo(303);
            assertThat(cast.as(Who.COLLEAGUE).get(PATH + "/" + part).status()).as(part).isEqualTo(200);
        }
        UUID other = found("Another programme", "2026-01-01", "");
        for (String part : PARTS) assertThat(cast.as(Who.COLLEAGUE).get("/programmes/" + other + "/" + part).status()).as(part).isEqualTo(403);
        assertThat(cast.as(Who.COLLEAGUE).post("/programmes/" + other, basics("Mine now", "2026-01-01", "", 1)).status()).isEqualTo(403);
        assertThat(cast.as(Who.COLLEAGUE).post("/programmes/" + other + "/evaluators", "understood", "yes", "version", 1).status()).isEqualTo(403);
        assertThat(cast.as(Who.COLLEAGUE).post("/programmes", basics("New", "2026-01-01", "", 0)).status()).as("founding is for administrators").isEqualTo(403);
        assertThat(cast.as(Who.COLLEAGUE).get("/programmes/" + UUID.randomUUID() + "/edit").status()).isEqualTo(404);
    }

    @Test
    void aDutyInAllProgrammesReachesThoseOfItsCountry() {
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'national_officer', ?, '2026-01-01', now())")
                .param(Who.TEACHER.id()).param(Cast.RWANDA).update();
        assertThat(cast.as(Who.TEACHER).get(PATH + "/edit").status()).isEqualTo(200);
        UUID elsewhere = found("Elsewhere", "2026-01-01", "");
        cast.jdbc().sql("update programme set country = null where id = ?").param(elsewhere).update();
        assertThat(cast.as(Who.TEACHER).get("/programmes/" + elsewhere + "/edit").status()).isEqualTo(403);
        cast.jdbc().sql("update duty set place_id = ? where role_code = 'national_officer'").param(Cast.SECTOR).update();
        assertThat(cast.as(Who.TEACHER).get(PATH + "/edit").status()).as("a national role given for a sector is none for the country").isEqualTo(403);
    }

    @Test
    void whatCannotBeMeantIsToldAtTheField() {
        var answer = cast.as(Who.COLLEAGUE).post(PATH, basics("Test programme", "2026-01-01", "2025-01-01", 1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("lies before the first")).isTrue();
        var fields = basics("Test programme", "2026-01-01", "", 1);
        fields[15] = 120;
        assertThat(cast.as(Who.COLLEAGUE).post(PATH, fields).says("cannot be longer than the session")).isTrue();
        assertThat(cast.as(Who.ADMIN).post("/programmes", basics("Test", "2026-01-01", "", 0)).says("there already")).isTrue();
    }

    @Test
    void aStaleChangeShowsBothTexts() {
        assertThat(cast.as(Who.COLLEAGUE).post(PATH, basics("Theirs", "2026-01-01", "", 1)).status()).isEqualTo(303);
        var stale = cast.as(Who.COLLEAGUE).post(PATH, basics("Mine", "2026-01-01", "", 1));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Theirs", "Mine");
        assertThat(cast.as(Who.COLLEAGUE).post(PATH + "/phases", "phase-1", "Late", "from-1", "", "to-1", "", "version", 1).status())
                .as("the parts are saved under the same version").isEqualTo(409);
    }

    // ---- what works

    @Test
    @Tag("C001")
    void aProgrammeHasItsNamesItsYearsAndItsPartners() {
        UUID id = found("Leading, Teaching and Learning Together", "2017-01-01", "2021-12-31");
        String path = "/programmes/" + id;
        assertThat(cast.as(Who.ADMIN).post(path + "/partners", "partner-1", "VVOB", "part-1", "", "partner-2", "REB", "part-2", "",
                "partner-3", "UR-CE", "part-3", "training", "partner-4", "", "part-4", "", "code-1", "", "strand-1", "", "version", 1).status()).isEqualTo(303);
        assertThat(cast.as(Who.ADMIN).post(path + "/vocabulary", "language", "rw", "word-programme", "Umusemburo w'Ireme ry'Uburezi", "version", 2).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("Leading, Teaching and Learning Together", "1 January 2017 to 31 December 2021", "VVOB", "REB", "UR-CE");
        cast.jdbc().sql("update person set language = 'rw' where id = ?").param(Who.TEACHER.id()).update();
        assertThat(cast.as(Who.TEACHER).get(path).says("<h1>Umusemburo w'Ireme ry'Uburezi</h1>")).isTrue();
        assertThat(cast.as(Who.TEACHER).get("/programmes").says(path)).isTrue();
    }

    @Test
    @Tag("C002")
    @Tag("C003")
    @Tag("C004")
    void seventeenDistrictsTakePartInTheirStrands() {
        String[][] districts = {
            {"PE", "Kirehe", "t"}, {"PE", "Gatsibo", "t"}, {"PE", "Nyagatare", "t"},
            {"PE&SE", "Kayonza", "t"}, {"PE&SE", "Nyabihu", "t"}, {"PE&SE", "Rusizi", "t"},
            {"SE", "Gicumbi", ""}, {"SE", "Rwamagana", ""}, {"SE", "Nyamasheke", ""}, {"SE", "Karongi", ""}, {"SE", "Rubavu", ""}, {"SE", "Ngororero", ""},
            {"SE", "Musanze", ""}, {"SE", "Nyanza", ""}, {"SE", "Gisagara", ""}, {"SE", "Nyaruguru", ""}, {"SE", "Kamonyi", ""}};
        String path = "/programmes/" + found("LTLT", "2017-01-01", "2021-12-31");
        cast.as(Who.ADMIN).post(path + "/partners", "code-1", "PE", "strand-1", "Primary education", "code-2", "SE", "strand-2", "Secondary education",
                "code-3", "PE&SE", "strand-3", "Both", "version", 1);
        for (String[] district : districts) {
            UUID place = cast.jdbc().sql("insert into place (parent_id, country, level, kind, name) values (?, 'RW', 'district', 'area', ?) returning id")
                    .param(Cast.PROVINCE).param(district[1]).query(UUID.class).single();
            String support = district[2].isEmpty() ? "" : "College tutors support mentors and mathematics leaders";
            assertThat(cast.as(Who.ADMIN).post(path + "/places/" + place, "strand", district[0], "support", support).status()).isEqualTo(303);
        }
        var all = cast.as(Who.TEACHER).get(path);
        assertThat(all.body()).contains("17 places", "11 places", "6 of them have support beyond their strand").containsPattern("(?s)3 places.*3 places");
        var both = cast.as(Who.TEACHER).get(path + "?strand=PE%26SE");
        assertThat(both.body()).contains("Kayonza", "Nyabihu", "Rusizi", "College tutors").doesNotContain("Kirehe", "Musanze");
        assertThat(cast.as(Who.ADMIN).post(path + "/partners", "code-1", "PE", "strand-1", "", "version", 2).says("Places take part in")).isTrue();
    }

    @Test
    @Tag("U01")
    @Tag("M06")
    void bothScopesOfATargetAreKept() {
        String path = PATH;
        cast.as(Who.COLLEAGUE).post(path + "/phases", "phase-1", "Pilot", "from-1", "2026-01-05", "to-1", "2026-07-31", "phase-2", "Expansion", "from-2", "2026-08-01",
                "to-2", "", "phase-3", "", "from-3", "", "to-3", "", "version", 1);
        var ids = cast.jdbc().sql("select id from programme_phase order by position").query(UUID.class).list();
        var fields = new ArrayList<Object>(List.of("version", 2));
        target(fields, 1, "Sector officers trained", "30", "one officer from every district", ids.get(0));
        target(fields, 2, "Sector officers trained", "30", "one officer from every sector of the pilot", ids.get(0));
        target(fields, 3, "Sector officers trained", "90", "the new sectors", ids.get(1));
        target(fields, 4, "Networks", "120", "both phases", "");
        assertThat(cast.as(Who.COLLEAGUE).post(path + "/targets", fields.toArray()).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("one officer from every district", "one officer from every sector of the pilot",
                ">90<", ">120<", "Expansion", "5 January 2026 to 31 July 2026");
        var gone = cast.as(Who.COLLEAGUE).post(path + "/phases", "phase-1", "", "from-1", "", "to-1", "", "phase-2", "Expansion", "from-2", "", "to-2", "", "version", 3);
        assertThat(gone.says("Targets refer to this phase")).isTrue();
        cast.as(Who.COLLEAGUE).post(path + "/phases", "phase-1", "First wave", "from-1", "", "to-1", "", "phase-2", "Expansion", "from-2", "", "to-2", "", "version", 3);
        assertThat(cast.as(Who.TEACHER).get(path).says("<td>First wave</td>")).as("a renamed phase keeps its targets").isTrue();
    }

    private static void target(List<Object> fields, int n, String measure, String number, String scope, Object phase) {
        fields.addAll(List.of("measure-" + n, measure, "number-" + n, number, "scope-" + n, scope, "of-" + n, phase));
    }

    @Test
    @Tag("E01")
    void aPeriodOfTwentyEightMonthsHasItsMilestones() {
        String path = "/programmes/" + found("MenSI", "2020-11-01", "2023-02-28");
        cast.as(Who.ADMIN).post(path + "/phases", "phase-1", "Kick-off", "from-1", "2020-11-12", "to-1", "2020-11-12", "phase-2", "First national workshops",
                "from-2", "2021-05-01", "to-2", "2021-06-30", "version", 1);
        var page = cast.as(Who.TEACHER).get(path);
        assertThat(page.body()).contains("1 November 2020 to 28 February 2023", "28 months", "12 November 2020", "1 May 2021 to 30 June 2021");
        assertThat(page.body().indexOf("Kick-off")).isLessThan(page.body().indexOf("First national workshops"));
    }

    @Test
    @Tag("K01")
    void countiesPartnersAndPhasesOfLearningThroughPlay() {
        String path = "/programmes/" + found("KPLAY", "2022-01-01", "");
        for (String county : new String[] {"Kwale", "Kilifi"}) {
            UUID place = cast.jdbc().sql("insert into place (parent_id, country, level, kind, name) values (?, 'RW', 'district', 'area', ?) returning id")
                    .param(Cast.PROVINCE).param(county).query(UUID.class).single();
            cast.as(Who.ADMIN).post(path + "/places/" + place, "strand", "", "support", "");
        }
        cast.as(Who.ADMIN).post(path + "/partners", "partner-1", "IREX", "part-1", "lead", "partner-2", "Edutab", "part-2", "", "version", 1);
        cast.as(Who.ADMIN).post(path + "/phases", "phase-1", "Midpoint", "from-1", "2023-06-01", "to-1", "2023-06-01", "version", 2);
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("Kwale", "Kilifi", "IREX", "Edutab", "Midpoint", "1 June 2023", "Since 1 January 2022");
        UUID kilifi = cast.jdbc().sql("select id from place where name = 'Kilifi'").query(UUID.class).single();
        assertThat(cast.as(Who.ADMIN).post(path + "/places/" + kilifi + "/removal").status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(path).says("Kilifi")).isFalse();
    }

    @Test
    @Tag("P03")
    void aProgrammeNamesTermsAndRolesItsOwnWay() {
        cast.jdbc().sql("update duty set programme_id = ? where person_id = ?").param(Cast.PROGRAMME).param(Who.MENTOR.id()).update();
        assertThat(cast.as(Who.COLLEAGUE).post(PATH + "/vocabulary", "language", "en", "word-community", "PLC", "word-role.sbm", "Cluster guide", "version", 1).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(PATH).body()).contains("PLC", "School-based mentor", "Cluster guide");
        assertThat(cast.as(Who.OFFICER).get("/people/" + Who.MENTOR.id()).says("Cluster guide, GS Alpha")).isTrue();
        assertThat(cast.bean(Vocabulary.class).of(Cast.PROGRAMME, "rw")).containsEntry("term.community", "PLC").containsEntry("role.sbm", "Cluster guide");
        cast.as(Who.COLLEAGUE).post(PATH + "/vocabulary", "language", "rw", "word-community", "Itsinda", "version", 2);
        assertThat(cast.bean(Vocabulary.class).of(Cast.PROGRAMME, "rw")).containsEntry("term.community", "Itsinda");
        assertThat(cast.as(Who.COLLEAGUE).post(PATH + "/vocabulary", "language", "en", "word-spell", "x", "version", 3).status()).as("no such term").isEqualTo(422);
    }

    @Test
    @Tag("P04")
    void aChangeOfEvaluatorsIsMeantAuditedAndCountsAtOnce() {
        assertThat(cast.as(Who.COLLEAGUE).get(PATH + "/evaluators").body()).contains("gives up their seat in every community of this programme", "Teacher (2 sit in a community)", "School-based mentor (2 sit in a community)");
        Object[] unmeant = {"role", "cemc_trainer", "role", "sbm", "version", 1};
        assertThat(cast.as(Who.COLLEAGUE).post(PATH + "/evaluators", unmeant).says("confirm that this change is meant")).isTrue();
        assertThat(seesTalk(Who.MENTOR)).isTrue();
        Answer meant = cast.as(Who.COLLEAGUE).post(PATH + "/evaluators", "role", "cemc_trainer", "role", "sbm", "understood", "yes", "version", 1);
        assertThat(meant.status()).isEqualTo(303);
        assertThat(seesTalk(Who.MENTOR)).isFalse();
        assertThat(cast.jdbc().sql("select count(*) from audit where action = 'ended for an evaluator the' and community_id = ? and object_id = ?")
                .param(Cast.COMMUNITY).param(Who.MENTOR.id()).query(Integer.class).single()).isEqualTo(1);
        assertThat(cast.as(Who.TEACHER).get(PATH).body()).contains("Certificate trainer and assessor", "School-based mentor").doesNotContain("Monitor from an education body");
        assertThat(cast.jdbc().sql("select action from audit where object_id = ? order by id").param(Cast.PROGRAMME).query(String.class).list())
                .containsExactly("changed the evaluators of", "made evaluators: sbm", "no longer evaluators: stakeholder_monitor");
    }

    private boolean seesTalk(Who who) {
        return cast.jdbc().sql("select sees_talk(?, ?, '2026-09-24')").param(who.id()).param(Cast.COMMUNITY).query(Boolean.class).single();
    }

    @Test
    void schoolYearsAreKeptByAdministratorsAndDoNotOverlap() {
        Object[] next = {"country", "RW", "name", "2027/28", "starts_on", "2027-09-06", "ends_on", "2028-07-01"};
        assertThat(cast.as(Who.COLLEAGUE).get("/school-years").status()).isEqualTo(403);
        assertThat(cast.as(Who.COLLEAGUE).post("/school-years", next).status()).isEqualTo(403);
        assertThat(cast.as(Who.ADMIN).post("/school-years", next).status()).isEqualTo(303);
        assertThat(cast.as(Who.ADMIN).get("/school-years").body()).contains("Rwanda 2027/28", "Rwanda 2026/27");
        assertThat(cast.as(Who.ADMIN).post("/school-years", "country", "RW", "name", "x", "starts_on", "2028-06-01", "ends_on", "2029-07-01")
                .says("belong to 2027/28 already")).isTrue();
        String path = "/school-years/" + Cast.SCHOOL_YEAR;
        assertThat(cast.as(Who.ADMIN).post(path, "country", "RW", "name", "2026/2027", "starts_on", "2026-09-07", "ends_on", "2027-07-10", "version", 1).status()).isEqualTo(303);
        assertThat(cast.as(Who.ADMIN).post(path, "country", "RW", "name", "2026/27", "starts_on", "2026-09-07", "ends_on", "2027-07-10", "version", 1).status()).isEqualTo(409);
    }

    @Test
    void everyPageSpeaksFourLanguages() {
        for (String language : new String[] {"en", "rw", "fr", "sw"}) {
            cast.jdbc().sql("update person set language = ? where id in (?, ?)").param(language).param(Who.COLLEAGUE.id()).param(Who.ADMIN.id()).update();
            for (String part : PARTS) {
                assertThat(cast.as(Who.COLLEAGUE).get(PATH + "/" + part).body()).as(part + " " + language).doesNotContainPattern(">\\s*(programme|role|person)\\.[a-z_.]+");
            }
            for (String path : new String[] {"/programmes", PATH, "/programmes/new", "/school-years", "/school-years/new"}) {
                assertThat(cast.as(Who.ADMIN).get(path).body()).as(path + " " + language).doesNotContainPattern(">\\s*(programme|role|person)\\.[a-z_.]+");
            }
        }
    }
}
