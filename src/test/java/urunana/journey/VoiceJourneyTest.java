package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.person.SignIns;

/** Somebody counts who speaks while the others talk: by taps that leave no page and lose nothing, and as plainly without script. */
@Tag("browser")
@Tag("U50")
class VoiceJourneyTest extends Browser {
    private static final int SCRIPT = 1536;

    private Cast cast;
    private Story story;
    private String voice;

    @BeforeEach
    void start() {
        cast = Cast.start();
        cast.bean(SignIns.class).setSecret(Who.MENTOR.id(), Handset.PIN, cast.clock().instant());
        story = Story.begin(cast);
        voice = "/communities/" + Cast.COMMUNITY + "/sessions/" + story.session() + "/voice";
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    @Test
    void withoutScriptEachTapIsAForm() {
        var page = phoneWithoutScript();
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(cast.address())));
        page.navigate(cast.address() + voice);
        for (int i = 0; i < 2; i++) page.click("button[value='" + Who.TEACHER.id() + "']");
        assertThat(page.url()).endsWith("#m-" + Who.TEACHER.id());
        assertThat(page.locator("#m-" + Who.TEACHER.id()).innerText()).contains("2");
        page.getByText("Take back the last tap: Mugisha Eric").click();
        assertThat(page.locator("#m-" + Who.TEACHER.id()).innerText()).contains("1");
        page.locator("summary").last().click();
        page.fill("[name='turns-" + Who.COLLEAGUE.id() + "']", "4");
        page.getByText("Save the count").click();
        assertThat(counted(Who.TEACHER)).isEqualTo("1 0");
        assertThat(counted(Who.COLLEAGUE)).isEqualTo("4 0");
    }

    @Test
    void aButtonIsLargeEnoughForAThumbAndTwoStandInARow() {
        var page = phone(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(360, 740));
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(cast.address())));
        page.navigate(cast.address() + voice);
        var boxes = page.locator(".taps button").all().stream().map(Locator::boundingBox).toList();
        assertThat(boxes).hasSize(3).allMatch(box -> box.height >= 44 && box.width >= 120);
        assertThat(boxes.get(0).y).isEqualTo(boxes.get(1).y);
    }

    @Test
    void tapsOutliveAReloadAndArriveOnceAfterAnHourWithoutNetwork() {
        var phone = new Handset(cast.address(), phone()).signedIn(Who.MENTOR).open(voice);
        phone.network(false);
        for (int i = 0; i < 3; i++) tap(phone, Who.TEACHER);
        tap(phone, Who.COLLEAGUE);
        assertThat(shown(phone, Who.TEACHER)).isEqualTo("3");
        undo(phone);
        assertThat(shown(phone, Who.COLLEAGUE)).isEqualTo("0");
        assertThat(phone.page().locator("[data-voice=undo]").isVisible()).as("one tap back, no more").isFalse();
        tap(phone, Who.COLLEAGUE);
        phone.page().waitForCondition(() -> draft(phone).contains("[\"turns-" + Who.COLLEAGUE.id() + "\",\"1\"]"));
        phone.open(voice);
        awaitShown(phone, Who.TEACHER, "3");
        phone.send(voice + "/counts");
        phone.page().waitForCondition(() -> phone.entries(Who.MENTOR, "waiting").size() == 1);
        awaitShown(phone, Who.TEACHER, "3");
        tap(phone, Who.TEACHER);
        awaitShown(phone, Who.TEACHER, "4");
        phone.send(voice + "/counts");
        phone.page().waitForCondition(() -> phone.entries(Who.MENTOR, "waiting").size() == 2);
        assertThat(counted(Who.TEACHER)).as("nothing has arrived yet").isEmpty();

        phone.network(true).open("/").emptied(Who.MENTOR);

        assertThat(phone.entries(Who.MENTOR, "refused")).isEmpty();
        assertThat(counted(Who.TEACHER)).isEqualTo("4 0");
        assertThat(counted(Who.COLLEAGUE)).isEqualTo("1 0");
        phone.open(voice);
        awaitShown(phone, Who.TEACHER, "4");
    }

    @Test
    void aClockRunsWithWhoeverHasTheFloorThroughAReload() {
        var phone = new Handset(cast.address(), phone());
        phone.page().clock().install();
        phone.signedIn(Who.MENTOR).open(voice);
        phone.page().waitForSelector("[data-voice=clock]").check();
        tap(phone, Who.TEACHER);
        phone.page().clock().fastForward(65_000);
        phone.page().waitForCondition(() -> seconds(shown(phone, Who.TEACHER)) >= 65);
        assertThat(button(phone, Who.TEACHER).getAttribute("aria-pressed")).isEqualTo("true");
        phone.page().waitForCondition(() -> draft(phone).contains("[\"turns-" + Who.TEACHER.id() + "\",\"1\"]"));
        phone.open(voice).page().waitForCondition(() -> shown(phone, Who.TEACHER).startsWith("1 · "));
        phone.page().clock().fastForward(20_000);
        tap(phone, Who.COLLEAGUE);
        int spoken = seconds(shown(phone, Who.TEACHER));
        assertThat(spoken).as("the floor was held through the reload").isBetween(85, 145);
        phone.page().clock().fastForward(7_200_000);
        phone.page().click("[data-voice=stop]");
        assertThat(shown(phone, Who.COLLEAGUE)).as("nobody speaks for two hours").isEqualTo("1 · 30:00");
        phone.sendAndGoOn(voice + "/counts").page().waitForCondition(() -> !counted(Who.COLLEAGUE).isEmpty());
        assertThat(counted(Who.TEACHER)).isEqualTo("1 " + spoken);
        assertThat(counted(Who.COLLEAGUE)).isEqualTo("1 1800");
    }

    @Test
    void theScriptOfThePageIsSmallAndComesWithNoOther() throws Exception {
        var page = get(voice, "identity");
        var script = Pattern.compile("\"(/assets/voice[^\"]*)\"").matcher(new String(page.body()));
        assertThat(script.find()).isTrue();
        var packed = get(script.group(1), "br");
        System.out.println("voice.js: " + packed.body().length + " bytes");
        assertThat(packed.body().length).isLessThanOrEqualTo(SCRIPT);
        assertThat(new String(get("/", "identity").body())).doesNotContain("/assets/voice");
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(cast.address() + path)).header("Accept-Encoding", encoding)
                .header("Cookie", "sign_in=" + Cast.token(Who.MENTOR)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Locator button(Handset phone, Who who) {
        return phone.page().locator(".taps button[value='" + who.id() + "']");
    }

    private static void tap(Handset phone, Who who) {
        phone.page().waitForFunction("() => !document.querySelector('[data-voice=tools]').hidden");
        button(phone, who).click();
    }

    private static void undo(Handset phone) {
        phone.page().click("[data-voice=undo]");
    }

    private static String shown(Handset phone, Who who) {
        return button(phone, who).locator("span").innerText();
    }

    /** The seconds of "1 · 1:05". */
    private static int seconds(String shown) {
        String[] part = shown.replaceAll(".*· ", "").split(":");
        return part.length < 2 ? 0 : Integer.parseInt(part[0]) * 60 + Integer.parseInt(part[1]);
    }

    private static void awaitShown(Handset phone, Who who, String words) {
        phone.page().waitForCondition(() -> shown(phone, who).equals(words));
    }

    /** What is typed on this phone and kept, a quarter of a second after the tap. */
    private static String draft(Handset phone) {
        return (String) phone.page().evaluate("""
                async person => {
                  const open = indexedDB.open("urunana-" + person);
                  const db = await new Promise((good, bad) => { open.onsuccess = () => good(open.result); open.onerror = bad; });
                  const all = db.transaction("draft").objectStore("draft").getAll();
                  await new Promise(good => { all.onsuccess = good; });
                  db.close();
                  return JSON.stringify(all.result);
                }""", Who.MENTOR.id().toString());
    }

    /** Turns and seconds as they stand at the server, or "". */
    private String counted(Who who) {
        return cast.jdbc().sql("select turns || ' ' || seconds from voice where session_id = ? and person_id = ?").param(story.session()).param(who.id())
                .query(String.class).optional().orElse("");
    }
}
