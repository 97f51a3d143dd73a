package urunana.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;

/** Guides are adapted by communities and made by programmes; what is published stays; refusals first. */
@Tag("K27")
@Tag("K70")
@Tag("K55")
class GuidePagesTest {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final String OTHERS = "/communities/" + Cast.OTHER_COMMUNITY;
    private static final String PROGRAMME = "/programmes/" + Cast.PROGRAMME;

    private Cast cast;
    private Phone mentor;

    @BeforeEach
    void start() {
        cast = Cast.start();
        mentor = cast.as(Who.MENTOR);
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, programme_id, starts_on, given_at) values (?, 'programme_officer', ?, ?, '2026-01-01', now())")
                .param(Who.DISTRICT.id()).param(Cast.DISTRICT).param(Cast.PROGRAMME).update();
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private UUID newest(String code) {
        return cast.jdbc().sql("select shipped_edition(?)").param(code).query(UUID.class).single();
    }

    private String adapted(Phone phone, String base, String code) {
        var answer = phone.post(base + "/guides", "origin", newest(code));
        assertThat(answer.status()).isEqualTo(303);
        return answer.location().replaceAll("/edit$", "");
    }

    /** The lines of a part as a browser sends them: id, title, minutes, block, words. */
    private static Object[] part(int version, int focus, String[]... steps) {
        var fields = new ArrayList<Object>(List.of("version", version, "objectives", "Learn from each other", "resources", "", "follow_up", "", "focus", focus));
        for (int n = 1; n <= steps.length; n++) {
            String[] step = steps[n - 1];
            fields.addAll(List.of("id-" + n, step[0], "title-" + n, step[1], "minutes-" + n, step[2], "block-" + n, step[3], "words-" + n, step[4]));
        }
        return fields.toArray();
    }

    private static String[] step(String id, String title, int minutes, String block) {
        return new String[] {id, title, Integer.toString(minutes), block, "Ask everybody"};
    }

    // ---- refusals

    @Test
    void onlyLeadersAdaptAndOnlyManagersMakeGuidesOfAProgramme() {
        assertThat(cast.as(Who.TEACHER).post(HOME + "/guides", "origin", newest("action")).status()).isEqualTo(403);
        assertThat(cast.as(Who.STRANGER).post(HOME + "/guides", "origin", newest("action")).status()).isEqualTo(404);
        assertThat(cast.as(Who.EVALUATOR).get(HOME + "/guides").status()).isEqualTo(404);
        assertThat(cast.as(Who.NOBODY).get("/guides").status()).isEqualTo(303);
        assertThat(mentor.get(PROGRAMME + "/guides").status()).isEqualTo(403);
        assertThat(mentor.post(PROGRAMME + "/guides", "origin", newest("action")).status()).isEqualTo(403);
        String own = adapted(mentor, HOME, "action");
        assertThat(cast.as(Who.TEACHER).get(own).status()).as("members read it").isEqualTo(200);
        assertThat(cast.as(Who.TEACHER).get(own + "/edit").status()).isEqualTo(403);
        assertThat(cast.as(Who.STRANGER).get(own).status()).isEqualTo(404);
        assertThat(cast.as(Who.STRANGER).get(OTHERS + own.substring(HOME.length())).status()).as("under another community's address").isEqualTo(404);
        assertThat(cast.as(Who.STRANGER).post(OTHERS + own.substring(HOME.length()) + "/editions").status()).isEqualTo(404);
        assertThat(mentor.get("/guides/" + own.substring(own.lastIndexOf('/') + 1)).status()).as("a community's own is not open to all").isEqualTo(404);
    }

    @Test
    void whatCannotBeIsToldWithTheTextKept() {
        String own = adapted(mentor, HOME, "month_one");
        String path = own + "/parts/meeting";
        var long_ = mentor.post(path, part(1, 400, step("welcome", "Come together", 5, "attendance"), step("topic", "Talk", 20, "challenges")));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("This is more than all steps together.", "Come together");
        assertThat(mentor.post(path, part(1, 0)).body()).contains("A session needs at least one step.");
        assertThat(mentor.post(path, part(1, 5, step("welcome", "Come together", 5, "dancing"))).status()).isEqualTo(422);
        assertThat(mentor.get(own + "/parts/first").status()).as("a part this guide does not have").isEqualTo(404);
        assertThat(mentor.post(HOME + "/guides", "origin", UUID.randomUUID()).status()).as("an unknown guide").isEqualTo(409);
        assertThat(cast.jdbc().sql("select count(*) from guide where community_id is not null").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void twoWhoChangeItAtOnceSeeBothTexts() {
        String path = adapted(mentor, HOME, "month_one") + "/parts/meeting";
        assertThat(mentor.post(path, part(1, 10, step("welcome", "Come together", 10, "attendance"))).status()).isEqualTo(303);
        var late = mentor.post(path, part(1, 10, step("welcome", "Greet each other", 10, "attendance")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Come together", "Greet each other");
    }

    // ---- what it is for

    @Test
    void aCommunityAdaptsAGuideAndNobodyElsesChanges() {
        String own = adapted(mentor, HOME, "month_one");
        String theirs = adapted(cast.as(Who.STRANGER), OTHERS, "month_one");
        String before = cast.as(Who.STRANGER).get(theirs).body();
        String origin = mentor.get("/guides/" + cast.jdbc().sql("select id from guide where code = 'month_one'").query(UUID.class).single()).body();
        assertThat(mentor.post(own, "version", 1, "name", "Our Tuesday", "about", "Short").status()).isEqualTo(303);
        assertThat(mentor.post(own + "/parts/meeting", part(2, 20, step("topic", "One question", 15, "challenges"), step("welcome", "Sing", 5, "attendance"),
                step("", "Walk through the school", 10, "none"))).status()).isEqualTo(303);
        assertThat(mentor.post(own + "/editions").status()).isEqualTo(303);
        var seen = cast.as(Who.TEACHER).get(own).body();
        assertThat(seen).contains("Our Tuesday", "Walk through the school", "30 minutes: 20").doesNotContain("practise");
        assertThat(seen.indexOf("One question")).isLessThan(seen.indexOf("Sing"));
        assertThat(cast.as(Who.STRANGER).get(theirs).body().replaceAll("receipt\" value=\"[^\"]*", "")).isEqualTo(before.replaceAll("receipt\" value=\"[^\"]*", ""));
        assertThat(mentor.get("/guides/" + cast.jdbc().sql("select id from guide where code = 'month_one'").query(UUID.class).single()).body()).isEqualTo(origin);
        assertThat(cast.as(Who.STRANGER).get(OTHERS + "/cycles/new").body()).doesNotContain("Our Tuesday");
        assertThat(mentor.get(HOME + "/cycles/new").body()).contains("Our Tuesday");
    }

    @Test
    void aCycleEndsWithTheEditionItBeganWith() {
        String own = adapted(mentor, HOME, "month_one");
        assertThat(mentor.get(HOME + "/cycles/new").body()).as("a draft cannot be followed yet").doesNotContain("This is edition one");
        mentor.post(own, "version", 1, "name", "This is edition one", "about", "");
        mentor.post(own + "/editions");
        UUID first = cast.jdbc().sql("select id from guide_edition where community_id = ?").param(Cast.COMMUNITY).query(UUID.class).single();
        String cycle = mentor.post(HOME + "/cycles", "school_year", Cast.SCHOOL_YEAR, "guide", first, "focus", "").location();
        String session = mentor.post(cycle + "/sessions", "kind", "meeting", "on", "2026-10-01", "at", "", "room", "", "reason", "").location();
        assertThat(mentor.post(own + "/parts/meeting", part(2, 15, step("", "Edition two does this", 15, "challenges"))).status()).isEqualTo(303);
        assertThat(mentor.post(own + "/editions").status()).isEqualTo(303);
        assertThat(mentor.post(own + "/editions").status()).as("nothing left to publish").isEqualTo(409);
        assertThat(mentor.get(session).body()).contains("60 minutes: 45").doesNotContain("Edition two does this");
        assertThat(mentor.get(own).body()).contains("Edition two does this");
        UUID second = cast.jdbc().sql("select id from guide_edition where community_id = ? and number = 2").param(Cast.COMMUNITY).query(UUID.class).single();
        assertThat(mentor.get(HOME + "/cycles/new").body()).contains(second.toString()).doesNotContain(first.toString());
        assertThat(cast.jdbc().sql("select edition_id from cycle where community_id = ?").param(Cast.COMMUNITY).query(UUID.class).single()).isEqualTo(first);
    }

    @Test
    void whatIsPublishedCannotBeChangedInTheDatabaseEither() {
        var refused = org.assertj.core.api.Assertions.catchThrowable(() -> cast.jdbc().sql("update guide_edition set body = '{}' where id = ?").param(newest("action")).update());
        assertThat(refused).hasMessageContaining("a published edition stays as it is");
    }

    @Test
    void aSmallButtonMovesAStepAndSavesNothing() {
        String path = adapted(mentor, HOME, "month_one") + "/parts/meeting";
        var fields = new ArrayList<>(List.of(part(1, 10, step("welcome", "Come together", 5, "attendance"), step("topic", "Talk", 5, "challenges"))));
        fields.addAll(List.of("step", "up-2"));
        var moved = mentor.post(path, fields.toArray());
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().indexOf("value=\"Talk\"")).isLessThan(moved.body().indexOf("value=\"Come together\""));
        assertThat(mentor.get(path).body()).doesNotContain("value=\"Talk\"");
    }

    @Test
    void aProgrammesGuideReachesItsCommunitiesOnceItIsInUse() {
        var manager = cast.as(Who.DISTRICT);
        String made = manager.post(PROGRAMME + "/guides", "origin", newest("action")).location().replaceAll("/edit$", "");
        assertThat(manager.post(made, "version", 1, "name", "Guide of the programme", "about", "").status()).isEqualTo(303);
        assertThat(mentor.get(HOME + "/guides").body()).doesNotContain("Guide of the programme");
        assertThat(manager.post(made + "/editions").status()).isEqualTo(303);
        assertThat(mentor.get(HOME + "/guides").body()).contains("Guide of the programme");
        assertThat(manager.post(made + "/retirement").status()).isEqualTo(303);
        assertThat(mentor.get(HOME + "/cycles/new").body()).doesNotContain("Guide of the programme");
        assertThat(manager.get(PROGRAMME + "/guides").body()).contains("Guide of the programme", "Put away");
    }
}
