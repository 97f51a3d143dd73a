package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Who;
import urunana.text.Texts;

/** The roles that the field names: each can be held for a time, has its name, and shows on its holder's page. */
class RolesTest extends OnStage {
    @BeforeEach
    void clear() {
        cast.jdbc().sql("delete from duty where person_id = ?").param(Who.GONE.id()).update();
    }

    @Test
    void everyRoleHasItsName() {
        assertThat(roles()).hasSize(47).allSatisfy(role -> assertThat(new Texts().keys("en")).contains("role." + role));
    }

    @Test
    @Tag("M01")
    @Tag("C010")
    @Tag("C011")
    void mentorsAndSubjectLeaders() {
        held("sbm", "ssl");
    }

    @Test
    @Tag("M03")
    @Tag("C008")
    @Tag("C009")
    @Tag("C012")
    @Tag("C014")
    @Tag("K06")
    @Tag("K14")
    void thePeopleOfASchool() {
        held("teacher", "new_teacher", "hod", "deputy_head", "head_teacher", "staff");
    }

    @Test
    @Tag("C006")
    @Tag("C007")
    @Tag("C013")
    @Tag("C016")
    @Tag("C017")
    @Tag("C018")
    @Tag("U12")
    void officersTrainersAndMonitors() {
        held("seo", "sei", "district_officer", "national_officer", "ttc_tutor", "urce_facilitator", "cemc_trainer", "stakeholder_monitor",
                "ministry_partner", "local_leader");
    }

    @Test
    @Tag("K07")
    @Tag("K08")
    @Tag("K09")
    @Tag("K10")
    @Tag("K11")
    @Tag("K12")
    @Tag("K13")
    @Tag("K15")
    @Tag("K16")
    @Tag("K17")
    @Tag("K18")
    @Tag("K19")
    @Tag("K20")
    @Tag("K21")
    void theRolesOfLearningThroughPlay() {
        held("ict_champion", "champion_teacher", "emerging_leader", "programme_officer", "coach", "cso", "master_trainer", "county_officer",
                "national_official", "board_member", "parent", "internal_expert", "external_expert", "learning_leader", "librarian", "dance_coach");
    }

    @Test
    @Tag("E24")
    void theRolesOfTheEuropeanClusters() {
        held("project_coordinator", "ministry_partner", "cluster_coordinator", "mentor_school_lead", "mentee_school_lead", "policy_maker", "researcher", "advisory_member");
    }

    @Test
    @Tag("U13")
    @Tag("U14")
    @Tag("M04")
    void theRolesAroundTheSchool() {
        held("local_leader", "parent", "editor", "contributor", "operator", "funder", "national_official");
    }

    @Test
    @Tag("M04")
    void whoFundsOrRunsAProgrammeReadsWithoutEditing() {
        for (String role : List.of("operator", "funder")) {
            assertThat(cast.jdbc().sql("select capability from role_capability where role_code = ?").param(role).query(String.class).list())
                    .isNotEmpty().isSubsetOf("read_outputs", "oversee");
        }
    }

    private static List<String> roles() {
        return cast.jdbc().sql("select code from role order by position").query(String.class).list();
    }

    // The administrator gives each role as a duty with its days; the page of its holder names it.
    private static void held(String... roles) {
        for (String role : roles) {
            var given = cast.as(Who.ADMIN).post("/people/" + Who.GONE.id() + "/duties", "role", role, "place", Cast.DISTRICT, "programme", "",
                    "starts_on", "2026-09-24", "ends_on", "2027-07-03");
            assertThat(given.status()).as(role).isEqualTo(303);
            assertThat(cast.as(Who.ADMIN).get("/people/" + Who.GONE.id()).says(new Texts().find("en", "role." + role) + ", Test Kayonza")).as(role).isTrue();
        }
        assertThat(cast.as(Who.ADMIN).get("/people/" + Who.GONE.id()).says("24 September 2026 to 3 July 2027")).isTrue();
    }
}
