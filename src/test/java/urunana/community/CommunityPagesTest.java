package urunana.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** A community seen by everybody of the cast, founded, changed and closed. */
class CommunityPagesTest extends OnStage {
    private static final String PATH = "/communities/" + Cast.COMMUNITY;
    private static final String NORMS = "We listen to each other.";

    @Test
    @Tag("P04")
    void whoeverDoesNotBelongFindsNothing() {
        for (Who who : List.of(Who.STRANGER, Who.GONE, Who.ADMIN)) {
            assertThat(cast.as(who).get(PATH).status()).as("%s", who).isEqualTo(404);
            assertThat(cast.as(who).get(PATH + "/members").status()).as("%s", who).isEqualTo(404);
            assertThat(cast.as(who).get(PATH + "/edit").status()).as("%s", who).isEqualTo(404);
            assertThat(cast.as(who).get(PATH + "/norms").status()).as("%s", who).isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).get(PATH).location()).startsWith("/sign-in");
        assertThat(cast.as(Who.TEACHER).get("/communities/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(cast.as(Who.TEACHER).get("/communities/nothing").status()).isEqualTo(404);
    }

    @Test
    @Tag("K31")
    void beforeTheFirstCycleNormsAreAgreedAndTensionsSettled() {
        String home = "/communities/" + Cast.OTHER_COMMUNITY;
        cast.jdbc().sql("insert into inbox_item (community_id, kind, words) values (?, 'tension', 'We do not greet each other')").param(Cast.OTHER_COMMUNITY).update();
        var seen = cast.as(Who.STRANGER).get(home).body();
        assertThat(seen).contains("Before the first cycle", "1 of 1 have agreed", "1 thing waits to be talked through", home + "/inbox?kind=tension", home + "/cycles/new");
        cast.jdbc().sql("delete from inbox_item").update();
        assertThat(cast.as(Who.STRANGER).get(home).body()).contains("only those who lead read it").doesNotContain("waits to be talked through");
    }

    @Test
    @Tag("K22")
    @Tag("P04")
    void anEvaluatorSeesOutputsEvenWithAMembershipRow() {
        var seen = cast.as(Who.EVALUATOR).get(PATH);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.says("You evaluate in this programme")).isTrue();
        assertThat(seen.says(NORMS)).isFalse();
        assertThat(seen.says(Who.TEACHER.fullName())).isFalse();
        assertThat(cast.as(Who.EVALUATOR).get(PATH + "/members").status()).isEqualTo(404);
        assertThat(cast.as(Who.EVALUATOR).get(PATH + "/invitations").status()).isEqualTo(404);
    }

    @Test
    @Tag("P04")
    void officersAndHeadsSeeOwnerAndCountsWithoutNames() {
        for (Who who : List.of(Who.OFFICER, Who.DISTRICT, Who.HEAD, Who.DEPUTY)) {
            var seen = cast.as(who).get(PATH);
            assertThat(seen.status()).as("%s", who).isEqualTo(200);
            assertThat(seen.says(Who.MENTOR.fullName())).as("the owner").isTrue();
            assertThat(seen.says("fewer than 5") || seen.says("<dd>5")).isTrue();
            assertThat(seen.says(Who.COLLEAGUE.fullName())).isFalse();
            assertThat(seen.says(NORMS)).isFalse();
        }
    }

    @Test
    @Tag("P03")
    @Tag("C038")
    void membersReadWhoCanReadItInTheProgrammesOwnWord() {
        cast.jdbc().sql("insert into programme_term (programme_id, term, language, words) values (?, 'role.sbm', 'en', 'SBM')")
                .param(Cast.PROGRAMME).update();
        var seen = cast.as(Who.TEACHER).get(PATH);
        assertThat(seen.says("SBM, GS Alpha")).as("roles too").isTrue();
        assertThat(seen.says("the members of this CoP, nobody else")).isTrue();
        assertThat(seen.says(NORMS)).isTrue();
        assertThat(seen.says(Who.COLLEAGUE.fullName())).isTrue();
        assertThat(seen.says("Leave the CoP")).isTrue();
        assertThat(seen.says(PATH + "/edit")).as("a member leads nothing").isFalse();
    }

    @Test
    void theNextSessionAndTheRunningCycleStandOnTheFirstPage() {
        var story = Story.begin(cast);
        story.planned();
        var seen = cast.as(Who.TEACHER).get(PATH);
        assertThat(seen.says("/sessions/" + story.session())).isTrue();
        assertThat(seen.says("/cycles/" + story.cycle())).isTrue();
        assertThat(seen.says("Fri 25 Sept, 14:00")).isTrue();
        assertThat(cast.as(Who.TEACHER).get("/communities").says("next session Fri 25 Sept, 14:00")).isTrue();
    }

    @Test
    @Tag("C030")
    void everybodyFindsTheirOwnOnTheList() {
        var mentor = cast.as(Who.MENTOR).get("/communities");
        assertThat(mentor.says("You lead")).isTrue();
        assertThat(mentor.says("colleagues come together time and again")).isTrue();
        assertThat(mentor.says("/communities/new")).isTrue();
        var teacher = cast.as(Who.TEACHER).get("/communities");
        assertThat(teacher.says("You belong to")).isTrue();
        assertThat(teacher.says("/communities/new")).isFalse();
        var officer = cast.as(Who.OFFICER).get("/communities");
        assertThat(officer.says("CoP of Alpha")).isTrue();
        assertThat(officer.says("CoP of Gamma")).isFalse();
        assertThat(officer.says("answerable: " + Who.MENTOR.fullName())).isTrue();
        assertThat(cast.as(Who.OFFICER).get("/communities?q=nowhere").says("No community here")).isTrue();
        assertThat(cast.as(Who.ADMIN).get("/communities").says("CoP of Alpha")).isFalse();
    }

    @Test
    @Tag("K28")
    @Tag("C035")
    void aMentorFoundsACommunityOnceWithAnOwner() {
        assertThat(cast.as(Who.TEACHER).get("/communities/new").status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).post("/communities", founding("Refused", Who.MENTOR)).status()).isEqualTo(403);
        assertThat(cast.as(Who.NOBODY).post("/communities", founding("Refused", Who.MENTOR)).status()).isEqualTo(401);

        var ask = cast.as(Who.MENTOR).get("/communities/new");
        assertThat(ask.says("GS Alpha")).isTrue();
        assertThat(ask.says("EP Gamma")).as("beyond the mentor's duties").isFalse();
        assertThat(ask.says("What is said here stays here")).as("norms to begin with").isTrue();

        var receipt = UUID.randomUUID();
        var first = cast.as(Who.MENTOR).postAs(receipt, "/communities", founding("P1 teachers of Beta", Who.MENTOR));
        var again = cast.as(Who.MENTOR).postAs(receipt, "/communities", founding("P1 teachers of Beta", Who.MENTOR));
        assertThat(first.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(count("select count(*) from community where name = 'P1 teachers of Beta'")).isEqualTo(1);
        assertThat(cast.as(Who.MENTOR).get(first.location()).says("Owner and facilitator")).as("the founder is a member").isTrue();
        assertThat(count("select count(*) from norms n join community c on c.id = n.community_id where c.name = 'P1 teachers of Beta'")).isEqualTo(1);
        assertThat(count("select count(*) from audit where action = 'founded' and object_id = '" + first.id() + "'")).isEqualTo(1);
    }

    @Test
    @Tag("K28")
    void oneOfManyLeadersIsFoundByNameWithoutScript() {
        cast.jdbc().sql("""
                with person as (insert into person (full_name) select 'Leader ' || lpad(n::text, 3, '0') from generate_series(1, 120) n returning id)
                insert into duty (person_id, role_code, place_id, starts_on, given_at) select id, 'sbm', ?, '2026-01-01', now() from person""")
                .param(Cast.BETA).update();
        UUID last = cast.jdbc().sql("select id from person where full_name = 'Leader 120'").query(UUID.class).single();
        assertThat(cast.as(Who.MENTOR).get("/communities/new").body()).contains("name=\"who\"", "Leader 001").doesNotContain("Leader 120");
        assertThat(cast.as(Who.MENTOR).get("/communities/new?who=leader+12").body()).contains("Leader 120", Who.MENTOR.fullName()).doesNotContain("Leader 001");
        var founded = cast.as(Who.MENTOR).post("/communities", "who", "leader 12", "programme", Cast.PROGRAMME, "place", Cast.BETA, "kind", "general",
                "name", "Led by the last", "about", "", "grades", "", "subjects", "", "owner", last, "facilitator", Who.MENTOR.id(), "norms", "n");
        assertThat(founded.status()).isEqualTo(303);
        assertThat(count("select count(*) from community where owner_id = '" + last + "'")).isEqualTo(1);
        cast.jdbc().sql("update duty set ends_on = '2026-01-02' where person_id in (select id from person where full_name like 'Leader %')").update();
    }

    @Test
    @Tag("K28")
    @Tag("C036")
    void aFoundingThatDoesNotFitComesBackWithItsWords() {
        var mentor = cast.as(Who.MENTOR);
        var noOwner = mentor.post("/communities", "programme", Cast.PROGRAMME, "place", Cast.BETA, "kind", "general", "name", "Keep me",
                "about", "", "grades", "", "subjects", "", "owner", "", "facilitator", Who.MENTOR.id(), "norms", "n");
        assertThat(noOwner.status()).isEqualTo(422);
        assertThat(noOwner.says("Keep me")).isTrue();
        var elsewhere = mentor.post("/communities", "programme", Cast.PROGRAMME, "place", Cast.GAMMA, "kind", "general", "name", "Keep me",
                "about", "", "grades", "", "subjects", "", "owner", Who.MENTOR.id(), "facilitator", Who.MENTOR.id(), "norms", "n");
        assertThat(elsewhere.status()).isEqualTo(422);
        var noSubject = mentor.post("/communities", "programme", Cast.PROGRAMME, "place", Cast.BETA, "kind", "subject", "name", "Keep me",
                "about", "", "grades", "", "subjects", "", "owner", Who.MENTOR.id(), "facilitator", Who.MENTOR.id(), "norms", "n");
        assertThat(noSubject.says("A subject community names its subject")).isTrue();
        assertThat(count("select count(*) from community where name = 'Keep me'")).isZero();
    }

    @Test
    void savingOverSomebodyElsesWordsShowsBoth() {
        UUID id = cast.as(Who.MENTOR).post("/communities", founding("Both texts", Who.MENTOR)).id();
        String path = "/communities/" + id;
        assertThat(cast.as(Who.MENTOR).post(path, change(1, "Both texts", "First about")).status()).isEqualTo(303);
        var stale = cast.as(Who.MENTOR).post(path, change(1, "Both texts", "Second about"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.says("First about")).isTrue();
        assertThat(stale.says("Second about")).isTrue();
        assertThat(cast.as(Who.MENTOR).post(path, change(2, "Both texts", "Second about")).status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).post(path, change(3, "", "Kept words")).says("Kept words")).isTrue();
        assertThat(cast.as(Who.STRANGER).post(path, change(3, "x", "y")).status()).isEqualTo(404);
        assertThat(cast.as(Who.TEACHER).post(PATH, change(1, "x", "y")).status()).isEqualTo(403);
    }

    @Test
    @Tag("K28")
    void ownerAndFacilitatorAreMembersWhoDoNotEvaluate() {
        UUID id = cast.as(Who.MENTOR).post("/communities", founding("Handed over", Who.MENTOR)).id();
        String leaders = "/communities/" + id + "/leaders";
        var notIn = cast.as(Who.MENTOR).post(leaders, "owner", Who.TEACHER.id(), "facilitator", Who.MENTOR.id(), "version", 1);
        assertThat(notIn.status()).as("not a member").isEqualTo(422);
        var nobody = cast.as(Who.MENTOR).post(leaders, "owner", "", "facilitator", Who.MENTOR.id(), "version", 1);
        assertThat(nobody.status()).as("never without an owner").isEqualTo(422);

        cast.jdbc().sql("insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, now(), 1), (?, ?, now(), 1)")
                .param(id).param(Who.TEACHER.id()).param(id).param(Who.EVALUATOR.id()).update();
        var evaluator = cast.as(Who.MENTOR).post(leaders, "owner", Who.EVALUATOR.id(), "facilitator", Who.MENTOR.id(), "version", 1);
        assertThat(evaluator.status()).as("an evaluator is nobody to choose").isEqualTo(422);
        assertThat(cast.as(Who.MENTOR).post(leaders, "owner", Who.TEACHER.id(), "facilitator", Who.TEACHER.id(), "version", 1).status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).get(leaders).status()).as("handed over").isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(leaders).status()).isEqualTo(200);
        assertThat(count("select count(*) from audit where action like 'made %' and community_id = '" + id + "'")).isEqualTo(2);
        assertThat(cast.as(Who.TEACHER).post(leaders, "owner", Who.MENTOR.id(), "facilitator", Who.TEACHER.id(), "version", 1).status())
                .as("stale").isEqualTo(409);
    }

    @Test
    void aClosedCommunityStaysReadableAndTakesNobody() {
        UUID id = cast.as(Who.MENTOR).post("/communities", founding("Ends today", Who.MENTOR)).id();
        String path = "/communities/" + id;
        assertThat(cast.as(Who.STRANGER).post(path + "/closure").status()).isEqualTo(404);
        assertThat(cast.as(Who.MENTOR).get(path + "/closure").says("Close Ends today")).isTrue();
        assertThat(cast.as(Who.MENTOR).post(path + "/closure").status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).post(path + "/closure").status()).isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).get(path).says("This community was closed on")).isTrue();
        assertThat(cast.as(Who.MENTOR).post(path + "/invitations", "person", Who.TEACHER.id()).status()).isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).post(path, change(2, "Again", "")).status()).isEqualTo(409);
    }

    @Test
    void aCommunityInTheMiddleOfACycleIsNotClosed() {
        var story = Story.begin(cast);
        var refused = cast.as(Who.MENTOR).post(PATH + "/closure");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("This community is in the middle of a cycle")).isTrue();
        assertThat(cast.as(Who.MENTOR).get(PATH).says("This community was closed on")).isFalse();
        story.closed();
        story.ended();
    }

    private static Object[] founding(String name, Who owner) {
        return new Object[] {"programme", Cast.PROGRAMME, "place", Cast.BETA, "kind", "general", "name", name, "about", "", "grades", "P1",
                "subjects", "", "owner", owner.id(), "facilitator", Who.MENTOR.id(), "open", "yes", "norms", "We begin on time."};
    }

    private static Object[] change(int version, String name, String about) {
        return new Object[] {"version", version, "name", name, "about", about, "grades", "P1", "subjects", "", "open", "yes",
                "norms", "We begin on time."};
    }

    private static long count(String sql) {
        return cast.jdbc().sql(sql).query(Long.class).single();
    }
}
