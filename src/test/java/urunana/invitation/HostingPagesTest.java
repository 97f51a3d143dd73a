package urunana.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** What a session needs of its school: who asks, who gives, who reads it, and what head teachers never see. */
class HostingPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    private Story story;
    private String session;
    private String path;

    @BeforeEach
    void begin() {
        story = Story.begin(cast);
        story.planned();
        session = HOME + "/sessions/" + story.session();
        path = session + "/hosting";
    }

    @Test
    void whoNeitherSitsThereNorIsHeadOfItsSchoolFindsNothing() {
        ask(Who.TEACHER.id());
        for (Who who : new Who[] {Who.DEPUTY, Who.OFFICER, Who.DISTRICT, Who.EVALUATOR, Who.STRANGER, Who.GONE, Who.ADMIN}) {
            assertThat(cast.as(who).get(path).status()).as(who.name()).isEqualTo(404);
            assertThat(give(who, 1).status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).get(path).location()).startsWith("/sign-in");
        assertThat(give(Who.NOBODY, 1).status()).isEqualTo(401);
        assertThat(given()).isEqualTo("asked");
    }

    @Test
    void aHeadWhoEvaluatesTheCommunityFindsNothing() {
        ask(Who.TEACHER.id());
        head(Who.EVALUATOR, Cast.ALPHA);
        try {
            assertThat(cast.as(Who.EVALUATOR).get(path).status()).isEqualTo(404);
            assertThat(give(Who.EVALUATOR, 1, Who.TEACHER).status()).isEqualTo(404);
            assertThat(cast.as(Who.EVALUATOR).get("/").body()).doesNotContain(path);
        } finally {
            cast.jdbc().sql("delete from duty where person_id = ? and role_code = 'head_teacher'").param(Who.EVALUATOR.id()).update();
        }
        assertThat(given()).isEqualTo("asked");
    }

    @Test
    void membersReadItAndLeadersAsk() {
        assertThat(cast.as(Who.TEACHER).post(path, "part", "ask", "people", 8, "need", "").status()).isEqualTo(403);
        assertThat(cast.as(Who.HEAD).post(path, "part", "ask", "people", 8, "need", "").status()).isEqualTo(403);
        assertThat(give(Who.HEAD, 0).status()).as("nothing was asked").isEqualTo(409);
        assertThat(cast.as(Who.MENTOR).post(path, "part", "ask", "people", "", "need", "Twelve chairs").status()).isEqualTo(422);
        assertThat(cast.as(Who.MENTOR).post(path, "part", "ask", "people", 8, "need", "", "classes", Who.STRANGER.id()).status()).isEqualTo(422);
        assertThat(cast.as(Who.MENTOR).post(path, "part", "both", "people", 8, "need", "").status()).isEqualTo(422);
        UUID receipt = UUID.randomUUID();
        for (int copy = 0; copy < 2; copy++) {
            assertThat(cast.as(Who.MENTOR).postAs(receipt, path, "part", "ask", "people", 8, "need", "Twelve chairs", "classes", Who.TEACHER.id()).location()).isEqualTo(path);
        }
        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("Twelve chairs", "Class of " + Who.TEACHER.fullName(), "still missing").doesNotContain("name=\"part\"");
        assertThat(give(Who.TEACHER, 1).status()).isEqualTo(403);
    }

    @Test
    @Tag("K23")
    void aHeadTeacherWhoIsNoMemberIsAskedOnTodayAndGivesRoomHoursAndCover() {
        assertThat(cast.as(Who.HEAD).get("/").body()).doesNotContain(path);
        ask(Who.TEACHER.id(), Who.COLLEAGUE.id());
        assertThat(cast.as(Who.HEAD).get("/").body()).contains("A session asks for room", "href=\"" + path + "\"", "CoP of Alpha");
        assertThat(cast.as(Who.DEPUTY).get("/").body()).doesNotContain(path);

        assertThat(cast.as(Who.HEAD).get(path).body()).as("the hours of the session, proposed").contains("value=\"14:00\"", "value=\"15:30\"");
        var half = cast.as(Who.HEAD).post(path, "part", "answer", "version", 1, "possible", "given", "room", "", "from", "14:00", "to", "13:00", "words", "",
                "kind-" + Who.TEACHER.id(), "", "watcher-" + Who.TEACHER.id(), "Beatha", "kind-" + Who.COLLEAGUE.id(), "", "watcher-" + Who.COLLEAGUE.id(), "");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.body()).contains("Say which room", "It ends after it begins", "Choose who it is", "Beatha");
        assertThat(give(Who.HEAD, 1, Who.TEACHER, Who.COLLEAGUE).location()).isEqualTo(path);

        assertThat(cast.as(Who.TEACHER).get(path).body()).contains("14:00 to 15:30", "A parent of the school board: Mukamana");
        assertThat(cast.as(Who.MENTOR).get(session).body()).contains("Room, hours and children", "given: The library; 1 of 2 classes without anybody");
        assertThat(cast.as(Who.TEACHER).get(session + "/invitation").body()).contains("The library, GS Alpha");
        assertThat(cast.as(Who.HEAD).get("/").body()).as("one class is open").contains(path);
        cast.jdbc().sql("update cover set kind = 'no_class', agreed = true").update();
        assertThat(cast.as(Who.HEAD).get("/").body()).doesNotContain(path);
    }

    @Test
    @Tag("U27")
    void theListSaysWhatTheSessionStillNeeds() {
        ask(Who.TEACHER.id());
        cast.as(Who.HEAD).post(path, "part", "answer", "version", 1, "possible", "given", "room", "Library", "from", "14:00", "to", "15:00", "words", "",
                "kind-" + Who.TEACHER.id(), "colleague", "watcher-" + Who.TEACHER.id(), "Beatha");
        assertThat(cast.as(Who.MENTOR).get(path).body()).contains("What the session needs", "shorter than planned", "not agreed yet", "A colleague: Beatha");
        assertThat(cast.as(Who.TEACHER).get(session + "/agenda").body()).as("the session is in the room that was given").contains("Library");
        var old = cast.as(Who.MENTOR).post(session + "/date", "on", "2026-10-01", "at", "15:00", "room", "Staff room", "reason", "", "version", 1);
        assertThat(old.status()).as("a form from before").isEqualTo(409);
        assertThat(old.body()).contains("Library", "Staff room");
    }

    @Test
    void whatIsNotPossibleSaysWhyAndLeadsToAnotherDay() {
        ask(Who.TEACHER.id());
        Object[] no = {"part", "answer", "version", 1, "possible", "not_possible", "room", "", "from", "", "to", "", "kind-" + Who.TEACHER.id(), "", "watcher-" + Who.TEACHER.id(), "", "words", ""};
        assertThat(cast.as(Who.HEAD).post(path, no).status()).isEqualTo(422);
        no[no.length - 1] = "Examinations on that day";
        assertThat(cast.as(Who.HEAD).post(path, no).status()).isEqualTo(303);
        assertThat(cast.as(Who.MENTOR).get(session).body()).contains("not possible: Examinations on that day");
        assertThat(cast.as(Who.MENTOR).get(path).body()).contains("href=\"" + session + "/date\"");
        assertThat(cast.as(Who.HEAD).get("/").body()).doesNotContain(path);

        cast.as(Who.MENTOR).post(session + "/date", "on", "2026-10-01", "at", "15:00", "room", "", "reason", "", "version", 1);
        assertThat(cast.as(Who.HEAD).get("/").body()).as("asked anew for the new day").contains(path);
        assertThat(cast.as(Who.HEAD).get(path).body()).contains("asked, no answer yet", "the session has been moved");
    }

    @Test
    void twoWhoAnswerAtOnceSeeBothTexts() {
        ask(Who.TEACHER.id());
        assertThat(give(Who.MENTOR, 1, Who.TEACHER).status()).as("told by word of mouth").isEqualTo(303);
        var stale = cast.as(Who.HEAD).post(path, "part", "answer", "version", 1, "possible", "given", "room", "The hall", "from", "", "to", "", "words", "",
                "kind-" + Who.TEACHER.id(), "", "watcher-" + Who.TEACHER.id(), "");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("The hall", "The library");
        story.closed();
        assertThat(give(Who.HEAD, 2, Who.TEACHER).status()).isEqualTo(409);
    }

    @Test
    void aHeadElsewhereAnswersForTheirOwnTeachersAndGivesNoRoom() {
        ask(Who.TEACHER.id(), Who.MENTOR.id());
        head(Who.STRANGER, Cast.BETA);
        try {
            var page = cast.as(Who.STRANGER).get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("Class of " + Who.MENTOR.fullName(), "name=\"kind-" + Who.MENTOR.id()).doesNotContain("Class of " + Who.TEACHER.fullName(), "name=\"possible\"");
            assertThat(cast.as(Who.STRANGER).get("/").body()).contains(path);
            assertThat(cast.as(Who.STRANGER).post(path, "part", "answer", "version", 1, "possible", "given", "kind-" + Who.MENTOR.id(), "colleague",
                    "watcher-" + Who.MENTOR.id(), "Odette").status()).as("the room is not theirs").isEqualTo(422);
            assertThat(cast.as(Who.STRANGER).post(path, "part", "answer", "version", 1, "kind-" + Who.MENTOR.id(), "colleague", "watcher-" + Who.MENTOR.id(), "Odette",
                    "agreed-" + Who.MENTOR.id(), "yes").status()).isEqualTo(303);
            assertThat(given()).isEqualTo("asked");
            for (String inside : new String[] {HOME, session, session + "/invitation", session + "/agenda", HOME + "/members"}) {
                assertThat(cast.as(Who.STRANGER).get(inside).status()).as(inside).isEqualTo(404);
            }
        } finally {
            cast.jdbc().sql("delete from duty where person_id = ? and role_code = 'head_teacher'").param(Who.STRANGER.id()).update();
        }
        assertThat(cast.as(Who.STRANGER).get(path).status()).as("the duty is over").isEqualTo(404);
    }

    @Test
    void nothingOfTheTalkStandsThere() {
        ask(Who.TEACHER.id());
        story.raised("kanari-challenge");
        cast.jdbc().sql("update session set discussion = 'kanari-discussion' where id = ?").param(story.session()).update();
        cast.jdbc().sql("insert into invitation_answer (session_id, community_id, person_id, answer, words, at) values (?, ?, ?, 'away', 'kanari-answer', now())")
                .param(story.session()).param(Cast.COMMUNITY).param(Who.COLLEAGUE.id()).update();
        String page = cast.as(Who.HEAD).get(path).body();
        assertThat(page).contains("Class of " + Who.TEACHER.fullName()).doesNotContain("kanari", Who.COLLEAGUE.fullName(), session + "\"", session + "/invitation");
    }

    @Test
    @Tag("K24")
    void aCrowdedSchoolWithAClassAloneIsToldWhatIsEasier() {
        cast.jdbc().sql("insert into school_profile (place_id, pupils_female, pupils_male, teachers_female, teachers_male) values (?, 400, 402, 8, 4) on conflict do nothing")
                .param(Cast.ALPHA).update();
        ask(Who.TEACHER.id());
        assertThat(cast.as(Who.HEAD).get(path).body()).contains("66.8 pupils for one teacher");
        give(Who.HEAD, 1, Who.TEACHER);
        assertThat(cast.as(Who.HEAD).get(path).body()).doesNotContain("pupils for one teacher");
    }

    private void ask(UUID... classes) {
        var fields = new Object[6 + classes.length * 2];
        System.arraycopy(new Object[] {"part", "ask", "people", 8, "need", ""}, 0, fields, 0, 6);
        for (int n = 0; n < classes.length; n++) {
            fields[6 + n * 2] = "classes";
            fields[7 + n * 2] = classes[n];
        }
        assertThat(cast.as(Who.MENTOR).post(path, fields).status()).isEqualTo(303);
    }

    /** The library for the hours planned; a parent is with the first class, nobody with the others. */
    private Phone.Answer give(Who who, int version, Who... classes) {
        var fields = new java.util.ArrayList<Object>(java.util.List.of("part", "answer", "version", version, "possible", "given", "room", "The library",
                "from", "14:00", "to", "15:30", "words", ""));
        for (Who each : classes) {
            boolean first = each == classes[0];
            fields.addAll(java.util.List.of("kind-" + each.id(), first ? "parent" : "", "watcher-" + each.id(), first ? "Mukamana" : ""));
            if (first) fields.addAll(java.util.List.of("agreed-" + each.id(), "yes"));
        }
        return cast.as(who).post(path, fields.toArray());
    }

    private static void head(Who who, UUID place) {
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'head_teacher', ?, '2026-01-01', now())")
                .param(who.id()).param(place).update();
    }

    private String given() {
        return cast.jdbc().sql("select case when possible is null then 'asked' when possible then 'given' else 'no' end from hosting where session_id = ?")
                .param(story.session()).query(String.class).single();
    }
}
