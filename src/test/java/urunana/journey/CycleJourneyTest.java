package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.person.SignIns;

/** A whole cycle on phones of 360 pixels, with script and without: mentor, teacher, deputy head teacher, sector officer in turn. */
@Tag("browser")
class CycleJourneyTest extends Browser {
    private Cast cast;
    private boolean script;
    private Page mentor;
    private Page teacher;

    @BeforeEach
    void start() {
        cast = Cast.start();
        for (Who who : new Who[] {Who.MENTOR, Who.TEACHER, Who.DEPUTY, Who.OFFICER}) {
            cast.bean(SignIns.class).setSecret(who.id(), "24680", cast.clock().instant());
        }
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("C040")
    @Tag("C041")
    @Tag("C043")
    @Tag("C045")
    @Tag("C079")
    @Tag("C080")
    void aChallengeGoesThroughAWholeCycle(boolean script) {
        this.script = script;
        mentor = signedIn(Who.MENTOR);
        teacher = signedIn(Who.TEACHER);
        begin();
        firstSession();
        middleSessionThatDidNotWorkYet();
        middleSessionThatWorked();
        lastSession();
        report();
    }

    private void begin() {
        open(mentor, "/communities/" + Cast.COMMUNITY + "/cycles/new");
        choose(mentor, "School year", "2026/27");
        fill(mentor, "Focus, if you have one already", "Large classes");
        press(mentor, "Begin the cycle");
        plan("2026-10-01");
        press(mentor, "Open the session");
    }

    private void plan(String day) {
        follow(mentor, "Plan the next session");
        fill(mentor, "Day", day);
        fill(mentor, "Room or place", "Staff room");
        press(mentor, "Plan this session");
    }

    private void firstSession() {
        String session = mentor.url();
        attendance(mentor);
        open(teacher, session);
        follow(teacher, "Add a challenge");
        fill(teacher, "The challenge in your own words", "Marking the work of sixty learners takes all evening");
        choose(teacher, "Kind of evidence", "Learners' work");
        fill(teacher, "What it shows", "Books of the last three weeks are not marked");
        press(teacher, "Add the challenge");
        follow(teacher, "Sort the challenges");
        teacher.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In our hands").setExact(true)).click();
        press(teacher, "Save the sorting");
        follow(teacher, "Vote");
        tick(teacher, "Marking the work of sixty learners takes all evening");
        press(teacher, "Give my votes");

        open(mentor, session);
        follow(mentor, "Choose what to work on");
        mentor.getByLabel("Marking the work of sixty learners").first().check();
        press(mentor, "Save the choice");
        follow(mentor, "Next: say why it happens");
        fill(mentor, "Why does it happen?", "We mark every exercise alone");
        fill(mentor, "What do we want to see instead?", "Answers within two days");
        press(mentor, "Save why and what we want");
        planTryout(session, "Learners mark in pairs with a key", "2026-10-10");
        close(session);
    }

    private void planTryout(String session, String activity, String due) {
        open(mentor, session);
        follow(mentor, "Plan a try-out");
        fill(mentor, "What will be done", activity);
        choose(mentor, "Who does it", Who.TEACHER.fullName());
        fill(mentor, "Done by", due);
        press(mentor, "Add to the plan");
    }

    private void middleSessionThatDidNotWorkYet() {
        nextSession("2026-10-15", 14);
        String session = mentor.url();
        open(teacher, session);
        attendance(teacher);
        follow(teacher, "Next: say how it went");
        tick(teacher, "It did not work yet");
        fill(teacher, "What happened", "Pairs argued about the key");
        tick(teacher, "2: a little");
        press(teacher, "Save how it went");
        open(teacher, session);
        follow(teacher, "Next: take a deeper look");
        fill(teacher, "What was done, in your words", "Thirty pairs, one key");
        fill(teacher, "What you see when you look back", "It was loud");
        fill(teacher, "What you now think it is about", "They had no practice with the key");
        fill(teacher, "The ways you could go", "Practise with one exercise; show an example");
        press(teacher, "Save, and plan the next try-out");
        planTryout(session, "Practise the key with one exercise first", "2026-10-24");
        close(session);
    }

    private void middleSessionThatWorked() {
        nextSession("2026-10-29", 14);
        String session = mentor.url();
        attendance(mentor);
        follow(mentor, "Next: say how it went");
        tick(mentor, "It worked");
        fill(mentor, "What happened", "Answers on the same day");
        tick(mentor, "4: well");
        press(mentor, "Save how it went");
        open(mentor, session);
        follow(mentor, "Next: write what you learnt");
        fill(mentor, "What we learnt", "A key needs practice");
        press(mentor, "Keep this lesson");
        open(mentor, session);
        follow(mentor, "Next: plan a product");
        choose(mentor, "Kind", "Teaching material");
        fill(mentor, "What it will be", "A key with an example page");
        choose(mentor, "Who makes it", Who.TEACHER.fullName());
        fill(mentor, "Ready by", "2026-11-05");
        press(mentor, "Add to the plan");
        close(session);
    }

    private void nextSession(String day, int later) {
        cast.clock().advance(Duration.ofDays(later));
        open(mentor, "/communities/" + Cast.COMMUNITY + "/cycles");
        follow(mentor, "Cycle 1, 2026/27");
        plan(day);
        press(mentor, "Open the session");
    }

    private void lastSession() {
        nextSession("2026-11-12", 14);
        String session = mentor.url();
        attendance(mentor);
        open(teacher, session);
        follow(teacher, "Next: look at a product");
        follow(teacher, "Show the product");
        fill(teacher, "The product in words", "Key on one page; practise it with one exercise");
        fill(teacher, "On which shelf", "Staff room");
        fill(teacher, "Ready since", "2026-11-05");
        press(teacher, "Show the product");
        follow(teacher, "Say what you think of it");
        fill(teacher, "What was said", "Clear and short");
        press(teacher, "Save what was said");

        open(mentor, session);
        follow(mentor, "Next: plan how others hear of it");
        fill(mentor, "Whom you tell", "All teachers of the school");
        choose(mentor, "How", "In a staff meeting");
        choose(mentor, "Who does it", Who.MENTOR.fullName());
        fill(mentor, "Done by", "2026-11-20");
        press(mentor, "Add to the plan");
        open(mentor, session);
        follow(mentor, "Next: write what all learnt");
        fill(mentor, "What we learnt", "Small steps, tried twice");
        press(mentor, "Keep this lesson");
        open(mentor, session);
        follow(mentor, "Next: judge the cycle");
        tick(mentor, "4: well");
        fill(mentor, "What makes you say so?", "Answers come on the same day");
        fill(mentor, "What will you do better in the next cycle?", "Practise earlier");
        press(mentor, "Save how the cycle went");
        close(session);
    }

    private void report() {
        open(mentor, "/communities/" + Cast.COMMUNITY + "/cycles");
        follow(mentor, "Cycle 1, 2026/27");
        follow(mentor, "Report of the cycle");
        String report = mentor.url();
        fill(mentor, "In the words of the facilitator", "We found a way to answer sixty learners");
        press(mentor, "Send the report to the deputy head teacher");

        Page deputy = signedIn(Who.DEPUTY);
        follow(deputy, "A report of a cycle has arrived");
        assertThat(deputy.content()).contains("A key with an example page", "Staff room").doesNotContain("Pairs argued about the key");
        press(deputy, "I have received it");
        fill(deputy, "A word to the leaders", "Please say who was reached");
        press(deputy, "Return the report");

        open(mentor, report);
        assertThat(mentor.content()).contains("Please say who was reached");
        fill(mentor, "In the words of the facilitator", "We found a way; twelve teachers will hear of it");
        press(mentor, "Send the report again");
        open(deputy, report);
        press(deputy, "I have received it");
        press(deputy, "Accept the report");
        open(mentor, report);
        assertThat(mentor.content()).contains("Accepted");

        Page officer = signedIn(Who.OFFICER);
        assertThat(officer.content()).contains("CoP of Alpha", Who.MENTOR.fullName());
        officer.navigate(cast.address() + "/communities/" + Cast.COMMUNITY + "/cycles");
        assertThat(officer.content()).as("talk is not for officers").doesNotContain("Cycle 1, 2026/27");
    }

    private void attendance(Page page) {
        follow(page, "Next: mark who is here");
        for (Who who : new Who[] {Who.MENTOR, Who.TEACHER, Who.COLLEAGUE}) {
            page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(who.fullName())).getByLabel("whole session").check();
        }
        press(page, "Save who is here");
    }

    private void close(String session) {
        open(mentor, session);
        assertThat(mentor.content()).contains("Everything this session needs is recorded.");
        press(mentor, "Close the session");
    }

    private Page signedIn(Who who) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(script);
        Page page = phone(options);
        open(page, "/sign-in");
        fill(page, "Your sign-in name or phone number", who.name().toLowerCase(java.util.Locale.ROOT));
        fill(page, "PIN or password", "24680");
        press(page, "Sign in");
        page.waitForURL(cast.address() + "/");
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(path.startsWith("http") ? path : cast.address() + path);
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click());
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    private static void choose(Page page, String label, String option) {
        page.getByLabel(label).first().selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    }

    private static void tick(Page page, String label) {
        page.getByLabel(label).first().check();
    }
}
