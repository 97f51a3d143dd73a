package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** What a phone sends by itself: who may, what it is told, and that every answer can be told from a stranger's. */
@Tag("P05")
class OutboxTest extends OnStage {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final UUID receipt = UUID.randomUUID();
    private String session;

    @BeforeEach
    void begin() {
        session = "/communities/" + Cast.COMMUNITY + "/sessions/" + Story.begin(cast).session();
    }

    @AfterEach
    void well() {
        cast.leave(Long.MAX_VALUE);
        cast.jdbc().sql("drop trigger if exists trouble on audit").update();
    }

    @Test
    void whatIsDoneIsAcknowledgedWithItsHashAndPlaceTheSecondTimeToo() throws Exception {
        for (int copy = 1; copy <= 2; copy++) {
            var answer = decide(Who.TEACHER, Who.TEACHER);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            echoed(answer, Who.TEACHER);
            JsonNode said = JsonMapper.builder().build().readTree(answer.body());
            assertThat(said.get("receipt").asString()).isEqualTo(receipt.toString());
            assertThat(said.get("location").asString()).isEqualTo(session + "#decisions");
            assertThat(said.get("hash").asString()).isEqualTo(sha256("due\n0\n\nowner\n0\n\nwords\n6\nBring.\n"));
        }
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void whoeverLostTheirSeatSinceStillHearsThatItWasDone() {
        assertThat(decide(Who.TEACHER, Who.TEACHER).status()).isEqualTo(200);
        cast.jdbc().sql("update membership set left_at = now() where person_id = ?").param(Who.TEACHER.id()).update();
        try {
            assertThat(decide(Who.TEACHER, Who.TEACHER).status()).as("the answer that got lost").isEqualTo(200);
            refused(404, cast.as(Who.TEACHER).outbox().post(session + "/decisions", fields()));
        } finally {
            cast.jdbc().sql("update membership set left_at = null where person_id = ?").param(Who.TEACHER.id()).update();
        }
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void aBrowserIsLedOnAsBefore() {
        var answer = cast.as(Who.TEACHER).postAs(receipt, session + "/decisions", fields());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().map()).doesNotContainKey("outbox");
        assertThat(decide(Who.TEACHER, Who.TEACHER).status()).as("its twin from the outbox").isEqualTo(200);
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void inNobodysOrAnothersSignInNothingIsDone() {
        for (Who who : List.of(Who.NOBODY, Who.COLLEAGUE, Who.MENTOR)) {
            var answer = decide(who, Who.TEACHER);
            assertThat(answer.status()).as(who.name()).isEqualTo(401);
            echoed(answer, Who.TEACHER);
        }
        assertThat(cast.as(Who.STRANGER).outboxOf(Who.TEACHER).post(session + "/decisions", fields()).status()).as("before rights are asked for").isEqualTo(401);
        assertThat(cast.as(Who.TEACHER).outboxOf(Who.COLLEAGUE).post("/sign-out").status()).isEqualTo(401);
        assertThat(cast.as(Who.TEACHER).get("/me").status()).isEqualTo(200);
        assertThat(decisions()).isZero();
    }

    @Test
    void everyRefusalIsThePageOfABrowserAndSaysWhoseItIs() {
        var teacher = cast.as(Who.TEACHER).outbox();
        refused(403, teacher.post(session + "/closure"));
        refused(404, teacher.post("/communities/" + Cast.OTHER_COMMUNITY + "/cycles/" + UUID.randomUUID() + "/challenges"));
        refused(404, teacher.post("/retired/long/ago"));
        refused(422, teacher.post(session + "/decisions", "words", ""));
        assertThat(decide(Who.TEACHER, Who.TEACHER).status()).isEqualTo(200);
        refused(409, teacher.postAs(receipt, session + "/decisions", "words", "Other words", "owner", "", "due", ""));
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void whatIsTooLargeIsRefusedWithoutASecretWord() {
        var large = new Phone.Attached("file", "large.txt", new byte[16 * 1024 * 1024 + 1]);
        refused(413, cast.as(Who.TEACHER).outbox().postWith(large, "/communities/" + Cast.COMMUNITY + "/documents",
                "kind", "manual", "title", "Large", "link", ""));
    }

    @Test
    void aBugAndAFullDiskAreToldApart() {
        cast.leave(Headroom.LEAST - 1);
        var later = decide(Who.TEACHER, Who.TEACHER);
        refused(503, later);
        assertThat(later.retryAfter()).isEqualTo("10");
        cast.leave(Long.MAX_VALUE);
        cast.jdbc().sql("create or replace function trouble() returns trigger language plpgsql as $$ begin raise exception 'x' using errcode = 'XX000'; end $$").update();
        cast.jdbc().sql("create trigger trouble before insert on audit execute function trouble()").update();
        refused(500, decide(Who.TEACHER, Who.TEACHER));
        assertThat(decisions()).isZero();
        cast.jdbc().sql("drop trigger trouble on audit").update();
        assertThat(decide(Who.TEACHER, Who.TEACHER).status()).isEqualTo(200);
    }

    @Test
    void anEntryWithoutAReceiptIsNotTaken() throws Exception {
        var answer = raw(session + "/decisions", "words=Bring.&owner=&due=", Who.TEACHER.id().toString(), "same-origin");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(decisions()).isZero();
    }

    @Test
    void whatAFilterRefusesSaysItToo() throws Exception {
        var answer = raw(session + "/decisions", "receipt=" + receipt, Who.TEACHER.id().toString(), "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Outbox")).contains(Who.TEACHER.id().toString());
    }

    @Test
    void whatIsNoPersonIsNobodyAndNotRepeated() throws Exception {
        var answer = raw(session + "/decisions", "receipt=" + receipt + "&words=Bring.&owner=&due=", "<b>", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Outbox")).isEmpty();
        assertThat(decisions()).isZero();
    }

    @Test
    void anotherContentUnderTheSameNameAndSizeIsNoTwin() {
        String documents = "/communities/" + Cast.COMMUNITY + "/documents";
        assertThat(document(documents, "Monday").status()).isEqualTo(200);
        assertThat(document(documents, "Monday").status()).isEqualTo(200);
        assertThat(document(documents, "Friday").status()).isEqualTo(409);
        assertThat(cast.jdbc().sql("select count(*) from document").query(Integer.class).single()).isEqualTo(1);
    }

    private Phone.Answer document(String path, String content) {
        var file = new Phone.Attached("file", "plan.txt", content.getBytes(StandardCharsets.UTF_8));
        return cast.as(Who.TEACHER).outbox().postWithAs(receipt, file, path, "kind", "development_plan", "title", "The plan", "link", "");
    }

    private Phone.Answer decide(Who signedIn, Who owner) {
        return cast.as(signedIn).outboxOf(owner).postAs(receipt, session + "/decisions", fields());
    }

    private static Object[] fields() {
        return new Object[] {"words", "Bring.", "owner", "", "due", ""};
    }

    private static void refused(int status, Phone.Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        echoed(answer, Who.TEACHER);
    }

    private static void echoed(Phone.Answer answer, Who owner) {
        assertThat(answer.header("Outbox")).isEqualTo(owner.id().toString());
    }

    private static int decisions() {
        return cast.jdbc().sql("select count(*) from decision where session_id = (select id from session order by opened_at desc, id desc limit 1)")
                .query(Integer.class).single();
    }

    private static HttpResponse<String> raw(String path, String body, String owner, String site) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(cast.address() + path)).header("Cookie", "sign_in=" + Cast.token(Who.TEACHER))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", site).header("Outbox", owner)
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
