package urunana.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Who;

/** The way into a community and out of it: nobody without the norms, nobody who evaluates, nobody against their will. */
class MembershipPagesTest extends OnStage {
    /** A community of its own for each test: at Alpha, led by the mentor, open to colleagues. */
    private UUID id;
    private String path;

    @BeforeEach
    void found() {
        id = found("general", Cast.ALPHA, Who.MENTOR);
        path = "/communities/" + id;
    }

    private static UUID found(String kind, UUID place, Who founder) {
        var answer = cast.as(founder).post("/communities", "programme", Cast.PROGRAMME, "place", place, "kind", kind,
                "name", "Circle " + UUID.randomUUID().toString().substring(0, 8), "about", "", "grades", "", "subjects", "mathematics",
                "owner", founder.id(), "facilitator", founder.id(), "open", "yes", "norms", "We begin on time.");
        assertThat(answer.status()).isEqualTo(303);
        return answer.id();
    }

    private static Phone mentor() {
        return cast.as(Who.MENTOR);
    }

    private Phone.Answer invite(Who who) {
        return mentor().post(path + "/invitations", "person", who.id());
    }

    private Phone.Answer accept(Who who, int version) {
        return cast.as(who).post(path + "/acceptance", "agree", "yes", "version", version);
    }

    private String steps(Who who) {
        return cast.jdbc().sql("select coalesce(string_agg(step, ' ' order by id), '') from membership_step where community_id = ? and person_id = ?")
                .param(id).param(who.id()).query(String.class).single();
    }

    @Test
    @Tag("K22")
    @Tag("P04")
    void anEvaluatorCanNeitherBeInvitedNorJoin() {
        assertThat(mentor().get(path + "/invitations?q=Bizimana").says("Evaluates in this programme, so cannot be a member")).isTrue();
        var refused = invite(Who.EVALUATOR);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.says("Whoever evaluates in this programme cannot be a member")).isTrue();
        assertThat(cast.as(Who.EVALUATOR).post(path + "/requests", "agree", "yes", "version", 1).status()).isEqualTo(404);

        assertThat(invite(Who.DISTRICT).status()).isEqualTo(303);
        cast.jdbc().sql("""
                insert into duty (person_id, role_code, place_id, starts_on, given_at)
                values (?, 'stakeholder_monitor', ?, '2026-01-01', now())""").param(Who.DISTRICT.id()).param(Cast.DISTRICT).update();
        var late = accept(Who.DISTRICT, 1);
        assertThat(late.says("cannot be a member")).as("an evaluator since the invitation").isTrue();
        assertThat(steps(Who.DISTRICT)).isEqualTo("invited");
        cast.jdbc().sql("delete from duty where role_code = 'stakeholder_monitor'").update();
    }

    @Test
    void onlyLeadersInviteAndOnlyMembersSeeWhoBelongs() {
        assertThat(cast.as(Who.TEACHER).get(path + "/invitations").status()).isEqualTo(404);
        assertThat(cast.as(Who.STRANGER).post(path + "/invitations", "person", Who.TEACHER.id()).status()).isEqualTo(404);
        assertThat(cast.as(Who.NOBODY).post(path + "/invitations", "person", Who.TEACHER.id()).status()).isEqualTo(401);
        invite(Who.TEACHER);
        accept(Who.TEACHER, 1);
        assertThat(cast.as(Who.TEACHER).post(path + "/invitations", "person", Who.COLLEAGUE.id()).status()).isEqualTo(403);
        assertThat(cast.as(Who.TEACHER).get(path + "/members").says(Who.MENTOR.fullName())).isTrue();
        assertThat(cast.as(Who.COLLEAGUE).get(path + "/members").status()).isEqualTo(404);
    }

    @Test
    void peopleAreLookedForAtThePlaceOrByNameInTheProgramme() {
        var here = mentor().get(path + "/invitations");
        assertThat(here.says(Who.TEACHER.fullName())).isTrue();
        assertThat(here.says(Who.OFFICER.fullName())).as("has no duty under the place").isFalse();
        assertThat(mentor().get(path + "/invitations?q=nkusi").says(Who.OFFICER.fullName())).isTrue();
        assertThat(mentor().get(path + "/invitations?q=keza").says(Who.STRANGER.fullName())).as("outside the programme's places").isFalse();
        assertThat(invite(Who.STRANGER).status()).isEqualTo(404);
        assertThat(invite(Who.GONE).status()).as("duty over").isEqualTo(404);
    }

    @Test
    @Tag("K36")
    @Tag("K31")
    @Tag("C020")
    void anInvitedPersonJoinsByAcceptingTheNorms() {
        assertThat(invite(Who.TEACHER).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get("/communities").says("You are invited")).isTrue();
        var norms = cast.as(Who.TEACHER).get(path + "/norms");
        assertThat(norms.says("Uwase Claudine invites you")).isTrue();
        assertThat(norms.says("We begin on time.")).isTrue();
        assertThat(cast.as(Who.TEACHER).get(path + "/members").status()).as("not in yet").isEqualTo(404);

        var unticked = cast.as(Who.TEACHER).post(path + "/acceptance", "version", 1);
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.says("Tick the box if you agree")).isTrue();
        assertThat(accept(Who.TEACHER, 1).location()).isEqualTo(path);
        assertThat(cast.as(Who.TEACHER).get(path).says("We begin on time.")).isTrue();
        assertThat(cast.jdbc().sql("select norms_accepted from membership where community_id = ? and person_id = ?")
                .param(id).param(Who.TEACHER.id()).query(Integer.class).single()).isEqualTo(1);
        assertThat(steps(Who.TEACHER)).isEqualTo("invited joined");
    }

    @Test
    @Tag("K31")
    void decliningLeavesNothingBehindAndCanBeUndone() {
        invite(Who.TEACHER);
        assertThat(cast.as(Who.TEACHER).post(path + "/refusal").location()).isEqualTo("/communities");
        assertThat(accept(Who.TEACHER, 1).status()).as("no invitation any more").isEqualTo(404);
        invite(Who.TEACHER);
        assertThat(mentor().post(path + "/invitations/" + Who.TEACHER.id() + "/withdrawal").status()).isEqualTo(303);
        assertThat(mentor().post(path + "/invitations/" + Who.TEACHER.id() + "/withdrawal").status()).isEqualTo(409);
        assertThat(steps(Who.TEACHER)).isEqualTo("invited declined invited withdrawn");
    }

    @Test
    @Tag("K31")
    @Tag("K36")
    void aColleagueAsksAndALeaderAdmits() {
        assertThat(cast.as(Who.COLLEAGUE).get("/communities").says("Open to you")).isTrue();
        assertThat(cast.as(Who.COLLEAGUE).get(path).location()).isEqualTo(path + "/norms");
        assertThat(cast.as(Who.COLLEAGUE).post(path + "/requests", "version", 1).says("Tick the box")).isTrue();
        assertThat(cast.as(Who.COLLEAGUE).post(path + "/requests", "agree", "yes", "version", 1).status()).isEqualTo(303);
        assertThat(cast.as(Who.COLLEAGUE).get(path + "/norms").says("You asked to join")).isTrue();
        assertThat(cast.as(Who.STRANGER).post(path + "/requests", "agree", "yes", "version", 1).status()).isEqualTo(404);

        assertThat(mentor().get(path).says("1 person asks to join")).isTrue();
        String request = path + "/requests/" + Who.COLLEAGUE.id();
        assertThat(cast.as(Who.COLLEAGUE).post(request + "/acceptance").status()).as("not by oneself").isEqualTo(404);
        assertThat(mentor().post(request + "/acceptance").status()).isEqualTo(303);
        assertThat(mentor().post(request + "/refusal").status()).as("answered").isEqualTo(409);
        assertThat(cast.as(Who.COLLEAGUE).get(path + "/members").status()).isEqualTo(200);
        assertThat(steps(Who.COLLEAGUE)).isEqualTo("asked joined");
    }

    @Test
    void aClosedDoorIsNotKnockedAt() {
        mentor().post(path, "version", 1, "name", "Closed circle", "about", "", "grades", "", "subjects", "", "norms", "We begin on time.");
        assertThat(cast.as(Who.COLLEAGUE).get("/communities").says("Closed circle")).isFalse();
        assertThat(cast.as(Who.COLLEAGUE).post(path + "/requests", "agree", "yes", "version", 1).status()).isEqualTo(404);
    }

    @Test
    @Tag("K36")
    void newNormsAreShownAndAcceptedAgainWithoutShuttingAnybodyOut() {
        invite(Who.TEACHER);
        invite(Who.COLLEAGUE);
        accept(Who.TEACHER, 1);
        mentor().post(path, "version", 1, "name", "New norms", "about", "", "grades", "", "subjects", "", "open", "yes",
                "norms", "We begin on time.\nNobody is laughed at.");
        assertThat(mentor().get(path).says("The norms have changed")).as("who wrote them stands by them").isFalse();
        assertThat(cast.as(Who.TEACHER).get(path).says("The norms have changed")).isTrue();
        var old = accept(Who.COLLEAGUE, 1);
        assertThat(old.status()).isEqualTo(422);
        assertThat(old.says("The norms changed while you were reading")).isTrue();
        assertThat(old.says("Nobody is laughed at.")).isTrue();
        assertThat(accept(Who.COLLEAGUE, 2).status()).isEqualTo(303);
        assertThat(accept(Who.TEACHER, 2).status()).isEqualTo(303);
        assertThat(cast.as(Who.TEACHER).get(path).says("The norms have changed")).isFalse();
        assertThat(steps(Who.TEACHER)).isEqualTo("invited joined agreed");
        assertThat(cast.jdbc().sql("select string_agg(words, '|' order by version) from norms where community_id = ?").param(id)
                .query(String.class).single()).isEqualTo("We begin on time.|We begin on time.\nNobody is laughed at.");
    }

    @Test
    @Tag("P01")
    void leavingComingBackAndBeingRemovedStaysInTheHistory() {
        invite(Who.TEACHER);
        accept(Who.TEACHER, 1);
        assertThat(cast.as(Who.TEACHER).get(path + "/departure").says("What you wrote stays")).isTrue();
        assertThat(cast.as(Who.TEACHER).post(path + "/departure").location()).isEqualTo("/communities");
        assertThat(cast.as(Who.TEACHER).get(path + "/members").status()).isEqualTo(404);
        assertThat(mentor().get(path + "/members").says("Former members")).isTrue();

        cast.clock().advance(java.time.Duration.ofMinutes(1));
        invite(Who.TEACHER);
        assertThat(accept(Who.TEACHER, 1).status()).isEqualTo(303);
        String removal = path + "/members/" + Who.TEACHER.id() + "/removal";
        assertThat(cast.as(Who.TEACHER).post(removal).status()).isEqualTo(403);
        assertThat(mentor().get(removal).says("End the membership of Mugisha Eric")).isTrue();
        assertThat(mentor().post(removal).location()).isEqualTo(path + "/members");
        assertThat(mentor().post(removal).status()).isEqualTo(404);
        assertThat(steps(Who.TEACHER)).isEqualTo("invited joined left invited joined removed");
    }

    @Test
    @Tag("K28")
    @Tag("C019")
    void ownerAndFacilitatorStayUntilSomebodyTakesOver() {
        assertThat(mentor().get(path + "/departure").says("stay until another member takes over")).isTrue();
        assertThat(mentor().post(path + "/departure").status()).isEqualTo(409);
        assertThat(mentor().post(path + "/members/" + Who.MENTOR.id() + "/removal").status()).isEqualTo(409);
    }

    @Test
    @Tag("U16")
    @Tag("U09")
    void aHeadTeachersNetworkTakesHeadTeachersOnly() {
        id = found("head_teachers", Cast.SECTOR, Who.OFFICER);
        path = "/communities/" + id;
        var officer = cast.as(Who.OFFICER);
        assertThat(officer.get(path + "/invitations").says("Not a head teacher today")).isTrue();
        var teacher = officer.post(path + "/invitations", "person", Who.TEACHER.id());
        assertThat(teacher.status()).isEqualTo(422);
        assertThat(teacher.says("its members share the same role")).isTrue();
        assertThat(cast.as(Who.TEACHER).post(path + "/requests", "agree", "yes", "version", 1).status()).isEqualTo(404);
        assertThat(officer.post(path + "/invitations", "person", Who.HEAD.id()).status()).isEqualTo(303);
        assertThat(cast.as(Who.DEPUTY).post(path + "/requests", "agree", "yes", "version", 1).status()).as("another role").isEqualTo(404);
        assertThat(cast.as(Who.OFFICER).get(path).status()).as("the facilitator need not be a peer").isEqualTo(200);
    }

    @Test
    @Tag("K04")
    void aCommunityMayLiveInALibraryAndItsMembersNeedNotTeach() {
        UUID library = UUID.randomUUID();
        UUID librarian = UUID.randomUUID();
        cast.jdbc().sql("insert into place (id, parent_id, country, level, kind, name) values (?, ?, 'RW', 'library', 'library', 'Sector library')")
                .param(library).param(Cast.SECTOR).update();
        cast.jdbc().sql("insert into person (id, full_name) values (?, 'Uwera Josiane')").param(librarian).update();
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'librarian', ?, '2026-01-01', now())")
                .param(librarian).param(library).update();
        id = found("general", library, Who.OFFICER);
        assertThat(cast.as(Who.OFFICER).get("/communities/" + id + "/invitations").says("Uwera Josiane")).isTrue();
        assertThat(cast.as(Who.OFFICER).post("/communities/" + id + "/invitations", "person", librarian).status()).isEqualTo(303);
    }
}
