package urunana.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import urunana.access.ActorContexts;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** Who is invited, what they answer, and what their calendar is told. */
class InvitationPagesTest extends OnStage {
    private static final String HOME = "/communities/" + Cast.COMMUNITY;
    private static final Pattern FEED = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");

    private Story story;
    private String path;

    @BeforeEach
    void begin() {
        cast.jdbc().sql("delete from calendar_address").update();
        story = Story.begin(cast);
        story.planned();
        path = HOME + "/sessions/" + story.session() + "/invitation";
    }

    @Test
    void whoDoesNotSitThereIsNotInvited() {
        for (Who who : new Who[] {Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.EVALUATOR, Who.STRANGER, Who.GONE, Who.ADMIN}) {
            assertThat(cast.as(who).get(path).status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).get(path + "/calendar.ics").status()).as(who.name()).isEqualTo(404);
            assertThat(cast.as(who).post(path + "/answers", "answer", "comes", "words", "").status()).as(who.name()).isEqualTo(404);
        }
        assertThat(cast.as(Who.NOBODY).post(path + "/answers", "answer", "comes", "words", "").status()).isEqualTo(401);
        String foreign = path.replace(Cast.COMMUNITY.toString(), Cast.OTHER_COMMUNITY.toString());
        assertThat(cast.as(Who.STRANGER).get(foreign).status()).isEqualTo(404);
        assertThat(cast.as(Who.STRANGER).post(foreign + "/answers", "answer", "comes", "words", "").status()).isEqualTo(404);
        assertThat(answers()).isZero();
    }

    @Test
    void anAnswerThatSaysNothingComesBackWithItsWords() {
        var again = cast.as(Who.TEACHER).post(path + "/answers", "answer", "", "words", "The bus");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("The bus");
        assertThat(answer(Who.TEACHER, "perhaps", "").status()).isEqualTo(422);
        assertThat(answers()).isZero();
    }

    @Test
    void membersAnswerAndSayOtherwiseAndEverybodyThereReadsIt() {
        assertThat(cast.as(Who.TEACHER).get("/").body()).contains("Do you come?", "href=\"" + path + "\"");
        assertThat(cast.as(Who.MENTOR).get("/").body()).as("who leads planned it").doesNotContain(path);
        UUID receipt = UUID.randomUUID();
        var first = cast.as(Who.TEACHER).postAs(receipt, path + "/answers", "answer", "comes", "words", "");
        assertThat(first.location()).isEqualTo(path);
        assertThat(cast.as(Who.TEACHER).postAs(receipt, path + "/answers", "answer", "comes", "words", "").location()).isEqualTo(path);
        assertThat(cast.as(Who.TEACHER).get("/").body()).doesNotContain(path);
        assertThat(answer(Who.TEACHER, "away", "My child is ill").status()).isEqualTo(303);
        assertThat(answer(Who.COLLEAGUE, "late", "").status()).isEqualTo(303);

        assertThat(answers()).as("one for each").isEqualTo(2);
        assertThat(cast.as(Who.COLLEAGUE).get(path).body()).contains("Cannot come: 1", Who.TEACHER.fullName(), "My child is ill", "Come late: 1", "Have not answered: 1");
        assertThat(cast.as(Who.MENTOR).get(HOME + "/sessions/" + story.session()).body()).contains("come: 1 · cannot: 1 · not answered: 1", path);
    }

    @Test
    void whatWasSaidIsProposedWhenPeopleAreMarkedAndNothingIsMarkedByItself() {
        answer(Who.TEACHER, "away", "");
        answer(Who.COLLEAGUE, "comes", "");
        cast.as(Who.MENTOR).post(HOME + "/sessions/" + story.session() + "/opening");
        String page = cast.as(Who.MENTOR).get(HOME + "/sessions/" + story.session() + "/attendance").body();
        assertThat(page).contains("said before: I cannot come").containsPattern("name=\"state-" + Who.TEACHER.id() + "\" value=\"away\" checked");
        assertThat(page).doesNotContainPattern("name=\"state-" + Who.COLLEAGUE.id() + "\" value=\"[a-z_]+\" checked");
        assertThat(cast.jdbc().sql("select count(*) from attendance where session_id = ?").param(story.session()).query(Integer.class).single()).isZero();
        assertThat(answer(Who.TEACHER, "late", "").status()).as("until it closes").isEqualTo(303);
    }

    @Test
    void aSessionThatIsOverTakesNoAnswerAndALateOneIsParked() {
        story.closed();
        assertThat(answer(Who.TEACHER, "comes", "").status()).isEqualTo(409);
        var parked = cast.as(Who.TEACHER).outbox().post(path + "/answers", "answer", "away", "words", "Too late");
        assertThat(parked.status()).isEqualTo(409);
        assertThat(cast.as(Who.TEACHER).get("/me/parked/" + parked.header("Parked")).body()).contains("Whether one comes to a session", "Too late");
        assertThat(cast.as(Who.TEACHER).get(path).body()).doesNotContain("Send my answer");
    }

    @Test
    void whatIsSentByHandHoldsNothingOfTheTalk() {
        cast.jdbc().sql("insert into inbox_item (community_id, kind, words) values (?, 'question', 'kanari-in-the-inbox')").param(Cast.COMMUNITY).update();
        story.raised("kanari-challenge");
        String page = cast.as(Who.TEACHER).get(path).body();
        assertThat(page).contains("href=\"sms:?body=CoP%20of%20Alpha%3A%20Middle%20session", "Please say whether you come:").doesNotContain("kanari");
    }

    @Test
    void theOneSessionGoesIntoAnyCalendar() {
        var file = cast.as(Who.TEACHER).download(path + "/calendar.ics");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        var event = IcalTest.read(file.body());
        assertThat(event.getSummary().getValue()).isEqualTo("CoP of Alpha: Middle session 1");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-09-25T12:00:00Z"));
        cast.jdbc().sql("update session set planned_on = null where id = ?").param(story.session()).update();
        assertThat(cast.as(Who.TEACHER).get(path + "/calendar.ics").status()).isEqualTo(404);
        assertThat(cast.as(Who.TEACHER).get(path).status()).isEqualTo(200);
    }

    @Test
    void anAddressIsToldOnceAndOnlyItsHashIsKept() {
        String feed = feed(Who.TEACHER);
        assertThat(cast.as(Who.TEACHER).get("/me/calendar").body()).doesNotContainPattern(FEED);
        var read = cast.as(Who.NOBODY).download(feed);
        assertThat(IcalTest.parsed(read.body()).getEvents()).isNotEmpty();
        assertThat(read.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        String token = feed.substring("/calendar/".length(), feed.length() - 4);
        assertThat(cast.jdbc().sql("select token_hash from calendar_address").query(byte[].class).single()).isEqualTo(ActorContexts.hash(token));
        assertThat(cast.jdbc().sql("select count(*) from audit where action like ? or object like ?").param("%" + token + "%").param("%" + token + "%")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void unknownWithdrawnRenewedAndEndedAnswerAlike() {
        String old = feed(Who.TEACHER);
        String renewed = feed(Who.TEACHER);
        String unknown = cast.as(Who.NOBODY).get("/calendar/" + "A".repeat(43) + ".ics").body().replace("A".repeat(43), "");
        assertThat(cast.as(Who.NOBODY).get(old).status()).isEqualTo(404);
        assertThat(cast.as(Who.NOBODY).get(renewed).status()).isEqualTo(200);
        cast.jdbc().sql("update person set ended_on = '2026-09-24' where id = ?").param(Who.TEACHER.id()).update();
        try {
            assertThat(cast.as(Who.NOBODY).get(renewed).status()).isEqualTo(404);
        } finally {
            cast.jdbc().sql("update person set ended_on = null where id = ?").param(Who.TEACHER.id()).update();
        }
        assertThat(cast.as(Who.TEACHER).post("/me/calendar/withdrawal").location()).isEqualTo("/me/calendar");
        var gone = cast.as(Who.NOBODY).get(renewed);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body().replace(renewed.substring(10, 53), "")).isEqualTo(unknown);
        assertThat(cast.as(Who.NOBODY).get("/calendar/x").status()).isEqualTo(404);
    }

    @Test
    void aCalendarFollowsWhatIsMovedAndCancelledAndWhereSomebodySits() throws Exception {
        String feed = feed(Who.TEACHER);
        var before = cast.as(Who.NOBODY).download(feed);
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(cast.as(Who.NOBODY).download(feed).headers().firstValue("ETag")).as("the same bytes").hasValue(tag);
        assertThat(conditional(feed, tag)).isEqualTo(304);

        cast.as(Who.MENTOR).post(HOME + "/sessions/" + story.session() + "/date", "on", "2026-10-01", "at", "15:00", "room", "Hall", "reason", "Rain", "version", 1);
        String moved = cast.as(Who.NOBODY).get(feed).body();
        assertThat(moved).contains("UID:" + story.session() + "@urunana", "SEQUENCE:2", "DTSTART:20261001T130000Z", "LOCATION:Hall\\, GS Alpha").doesNotContain("Rain");
        assertThat(conditional(feed, tag)).isEqualTo(200);
        cast.as(Who.MENTOR).post(HOME + "/sessions/" + story.session() + "/cancellation", "reason", "");
        assertThat(cast.as(Who.NOBODY).get(feed).body()).contains("STATUS:CANCELLED");

        cast.jdbc().sql("update membership set left_at = '2026-09-24T07:00Z' where person_id = ?").param(Who.TEACHER.id()).update();
        try {
            assertThat(cast.as(Who.NOBODY).get(feed).body()).doesNotContain("VEVENT");
        } finally {
            cast.jdbc().sql("update membership set left_at = null where person_id = ?").param(Who.TEACHER.id()).update();
        }
        assertThat(cast.as(Who.NOBODY).get(feed(Who.EVALUATOR)).body()).as("has a seat on paper only").doesNotContain("VEVENT");
    }

    private static int conditional(String feed, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(cast.address() + feed)).header("If-None-Match", tag).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String feed(Who who) {
        var made = cast.as(who).post("/me/calendar");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        var found = FEED.matcher(made.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Phone.Answer answer(Who who, String answer, String words) {
        return cast.as(who).post(path + "/answers", "answer", answer, "words", words);
    }

    private int answers() {
        return cast.jdbc().sql("select count(*) from invitation_answer where session_id = ?").param(story.session()).query(Integer.class).single();
    }
}
