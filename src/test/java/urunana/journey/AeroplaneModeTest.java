package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.web.Early;

/** Four phones without network: one records a whole session, three write about their own try-outs. Then the network comes back. */
@Tag("browser")
@Tag("P05")
@Tag("C039")
class AeroplaneModeTest extends Browser {
    private static final List<Who> MEMBERS = List.of(Who.TEACHER, Who.COLLEAGUE, Who.DEPUTY);
    private static final String ROOM = "/communities/" + Cast.COMMUNITY;

    private Cast cast;
    private Story story;
    private UUID challenge;

    @BeforeEach
    void start() {
        cast = Cast.start();
        cast.jdbc().sql("insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, '2026-02-01T08:00Z', 1)")
                .param(Cast.COMMUNITY).param(Who.DEPUTY.id()).update();
        Handset.pins(cast);
        story = Story.begin(cast);
        challenge = story.selected("Few learners speak English");
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    @Test
    void aSessionAndThreeTryoutsArriveOnceInOrderFromTheirAuthors() {
        var tryouts = MEMBERS.stream().map(who -> story.tryout(challenge, who)).toList();
        UUID session = story.middle();
        String here = ROOM + "/sessions/" + session;
        var mentor = new Handset(cast.address(), phone()).signedIn(Who.MENTOR).takes(here, here + "/attendance", here + "/notes", here + "/decisions/new",
                ROOM + "/cycles/" + story.cycle() + "/lessons/new", ROOM + "/challenges/" + challenge + "/consolidations/new", here + "/report/outside");
        tryouts.forEach(tryout -> mentor.takes(ROOM + "/tryouts/" + tryout + "/review"));
        var phones = MEMBERS.stream().map(who -> new Handset(cast.address(), phone()).signedIn(who)).toList();
        for (int i = 0; i < 3; i++) phones.get(i).takes(ROOM + "/tryouts/" + tryouts.get(i), ROOM + "/challenges/" + challenge + "/tryouts/new");

        mentor.network(false);
        phones.forEach(phone -> phone.network(false));
        record(mentor, here, tryouts);
        for (int i = 0; i < 3; i++) tell(phones.get(i), MEMBERS.get(i), tryouts.get(i));
        assertThat(cast.jdbc().sql("select count(*) from receipt").query(Integer.class).single()).as("nothing has arrived yet").isZero();
        assertThat(mentor.entries(Who.MENTOR, "waiting")).hasSize(11);

        mentor.network(true).open("/").emptied(Who.MENTOR);
        for (int i = 0; i < 3; i++) phones.get(i).network(true).open("/").emptied(MEMBERS.get(i));

        assertThat(mentor.entries(Who.MENTOR, "refused")).isEmpty();
        arrived(session);
        for (int i = 0; i < 3; i++) arrived(MEMBERS.get(i), tryouts.get(i));
        assertThat(mentor.open(here + "/report").page().locator("main").innerText()).as("plans that came after the report")
                .contains("3 lines written in this session came in after");
    }

    /** What is made without network has no page yet; what is written about it waits for it. */
    @Test
    void aSessionPlannedWithoutNetworkIsRecordedAndReportedWithoutNetwork() {
        story.closed();
        String plans = ROOM + "/cycles/" + story.cycle() + "/sessions";
        String early = ROOM + "/sessions/" + Early.ID;
        var mentor = new Handset(cast.address(), phone()).signedIn(Who.MENTOR)
                .takes(plans + "/new", early, early + "/attendance", early + "/notes", early + "/decisions/new", early + "/report/outside").network(false);
        mentor.open(plans + "/new").write("on", "2026-09-30").sendAndGoOn(plans);
        String here = mentor.page().url().replace(cast.address(), "");
        assertThat(here).as("its id is known before it arrives").matches(ROOM + "/sessions/[0-9a-f-]{36}").doesNotContain(Early.ID.toString());
        mentor.send(here + "/opening").page().waitForFunction("() => document.getElementById('net').textContent.includes('2')");
        mentor.open(here + "/attendance");
        for (Who who : List.of(Who.MENTOR, Who.TEACHER, Who.COLLEAGUE, Who.DEPUTY)) mentor.write("state-" + who.id(), "whole");
        mentor.sendAndGoOn(here + "/attendance");
        mentor.open(here + "/decisions/new").write("words", "Meet in the garden").sendAndGoOn(here + "/decisions");
        assertThat(cast.jdbc().sql("select count(*) from receipt").query(Integer.class).single()).isZero();

        mentor.network(true).open("/").emptied(Who.MENTOR);

        assertThat(mentor.entries(Who.MENTOR, "refused")).isEmpty();
        UUID session = UUID.fromString(here.substring(here.length() - 36));
        assertThat(cast.jdbc().sql("select opened_at is not null from session where id = ?").param(session).query(Boolean.class).single()).isTrue();
        assertThat(cast.jdbc().sql("select count(*) from attendance where session_id = ?").param(session).query(Integer.class).single()).isEqualTo(4);
        assertThat(cast.jdbc().sql("select words from decision where session_id = ?").param(session).query(String.class).list()).containsExactly("Meet in the garden");
    }

    @Test
    void whatHangsOnSomethingRefusedWaitsForIt() {
        story.closed();
        String plans = ROOM + "/cycles/" + story.cycle() + "/sessions";
        String early = ROOM + "/sessions/" + Early.ID;
        var mentor = new Handset(cast.address(), phone()).signedIn(Who.MENTOR).takes(plans + "/new", early, early + "/decisions/new").network(false);
        mentor.open(plans + "/new").sendAndGoOn(plans);
        String here = mentor.page().url().replace(cast.address(), "");
        mentor.send(here + "/opening").page().waitForFunction("() => document.getElementById('net').textContent.includes('2')");
        mentor.open(here + "/decisions/new").write("words", "Waits for its session").sendAndGoOn(here + "/decisions");
        mentor.network(true).open("/phone");
        mentor.page().waitForCondition(() -> mentor.entries(Who.MENTOR, "refused").size() == 1);
        assertThat(mentor.entries(Who.MENTOR, "waiting")).as("not sent to a place that is not there").hasSize(2);

        mentor.open("/phone#" + mentor.entries(Who.MENTOR, "refused").getFirst().getLast()).page().waitForSelector(".errors");
        mentor.write("on", "2026-09-30").sendAndGoOn(plans).emptied(Who.MENTOR);
        assertThat(cast.jdbc().sql("select count(*) from decision where words = 'Waits for its session'").query(Integer.class).single()).isOne();
    }

    /** A challenge added without network can be sorted, voted on, chosen, explained and planned for before it has arrived. */
    @Test
    void aFirstSessionIsHeldWithoutNetwork() {
        story = Story.begin(cast);
        String cycle = ROOM + "/cycles/" + story.cycle();
        String here = ROOM + "/sessions/" + story.session();
        String early = ROOM + "/challenges/" + Early.ID;
        var mentor = new Handset(cast.address(), phone()).signedIn(Who.MENTOR).takes(here, cycle + "/challenges/new", cycle + "/sorting", cycle + "/votes",
                cycle + "/selection", early + "/analysis", early + "/tryouts/new").network(false);
        mentor.open(cycle + "/challenges/new").write("words", "Sixty books to mark").sendAndGoOn(cycle + "/challenges");
        String id = mentor.entries(Who.MENTOR, "waiting").getFirst().getLast();
        mentor.open(here);
        assertThat(mentor.page().locator("main").innerText()).contains("Sixty books to mark", "not sent yet");
        mentor.open(cycle + "/sorting").page().click("[value='direct-" + id + "']");
        mentor.sendAndGoOn(cycle + "/sorting");
        mentor.open(cycle + "/votes").write("challenge", id).sendAndGoOn(cycle + "/votes");
        mentor.open(cycle + "/selection").write("challenge", id).sendAndGoOn(cycle + "/selection");
        String place = ROOM + "/challenges/" + id;
        mentor.open(place + "/analysis").write("analysis", "All exercises are marked alone").write("goal", "Answers within two days").sendAndGoOn(place + "/analysis");
        mentor.open(place + "/tryouts/new").write("activity", "Pairs mark with a key").write("implementor", Who.TEACHER.id().toString())
                .write("due", "2026-10-20").sendAndGoOn(place + "/tryouts");

        mentor.network(true).open("/").emptied(Who.MENTOR);

        assertThat(mentor.entries(Who.MENTOR, "refused")).isEmpty();
        assertThat(cast.jdbc().sql("select goal from challenge where id = ?::uuid and control = 'direct' and selected_at is not null").param(id)
                .query(String.class).list()).containsExactly("Answers within two days");
        assertThat(cast.jdbc().sql("select activity from tryout where challenge_id = ?::uuid").param(id).query(String.class).list())
                .containsExactly("Pairs mark with a key");
    }

    private void record(Handset mentor, String here, List<UUID> tryouts) {
        mentor.open(here + "/attendance").write("state-" + Who.MENTOR.id(), "whole").write("state-" + Who.TEACHER.id(), "late")
                .write("state-" + Who.COLLEAGUE.id(), "whole").write("state-" + Who.DEPUTY.id(), "away").sendAndGoOn(here + "/attendance");
        for (UUID tryout : tryouts) {
            String review = ROOM + "/tryouts/" + tryout + "/review";
            mentor.open(review).write("outcome", "succeeded").write("result", "Half of the class spoke").write("effectiveness", "3").sendAndGoOn(review);
        }
        String lessons = ROOM + "/cycles/" + story.cycle() + "/lessons";
        mentor.open(lessons + "/new").write("words", "Pairs before the whole class").write("challenge", challenge.toString()).sendAndGoOn(lessons);
        String products = ROOM + "/challenges/" + challenge + "/consolidations";
        mentor.open(products + "/new").write("kind", "material").write("words", "A wall of pair talk").write("owner", Who.TEACHER.id().toString())
                .write("due", "2026-12-01").sendAndGoOn(products);
        for (String words : List.of("Bring picture cards", "Invite the head teacher")) {
            mentor.open(here + "/decisions/new").write("words", words).sendAndGoOn(here + "/decisions");
        }
        mentor.open(here + "/notes").write("discussion", "We listened to each other").sendAndGoOn(here + "/notes");
        mentor.open(here).send(here + "/closure");
        mentor.page().waitForFunction("() => document.getElementById('net').textContent.includes('10')");
        mentor.open(here + "/report/outside").write("summary", "Pairs speak first, then all").send(here + "/report");
        mentor.page().waitForFunction("() => document.getElementById('net').textContent.includes('11')");
    }

    private void tell(Handset phone, Who who, UUID tryout) {
        String page = ROOM + "/tryouts/" + tryout;
        phone.open(page).write("words", "Seen by " + who + ": 🙂 first").send(page + "/notes");
        phone.page().waitForFunction("() => document.querySelector('main [name=words]').value === ''");
        phone.write("words", "Seen by " + who + ": second").send(page + "/notes");
        phone.page().waitForFunction("() => document.querySelector('main [name=words]').value === ''");
        String plans = ROOM + "/challenges/" + challenge + "/tryouts";
        phone.open(plans + "/new").write("activity", "Planned by " + who).write("implementor", who.id().toString()).write("due", "2026-10-20")
                .sendAndGoOn(plans);
        assertThat(phone.entries(who, "waiting")).hasSize(3);
    }

    private void arrived(UUID session) {
        assertThat(cast.jdbc().sql("select words from decision d join audit a on a.object_id = d.id where d.session_id = ? order by a.id").param(session).query(String.class).list())
                .containsExactly("Bring picture cards", "Invite the head teacher");
        assertThat(cast.jdbc().sql("select regexp_replace(path, '.*/', '') from receipt where person_id = ? order by ctid").param(Who.MENTOR.id()).query(String.class).list())
                .as("each once, in the order of the hour").containsExactly("attendance", "review", "review", "review", "lessons", "consolidations", "decisions", "decisions", "notes", "closure", "report");
        assertThat(cast.jdbc().sql("select closed_at is not null from session where id = ?").param(session).query(Boolean.class).single()).isTrue();
        assertThat(cast.jdbc().sql("select discussion from session where id = ?").param(session).query(String.class).single()).isEqualTo("We listened to each other");
        assertThat(cast.jdbc().sql("select count(*) from tryout where reviewed_in = ? and outcome = 'succeeded'").param(session).query(Integer.class).single()).isEqualTo(3);
    }

    private void arrived(Who who, UUID tryout) {
        assertThat(cast.jdbc().sql("select words from tryout_note where tryout_id = ? and person_id = ? order by ctid").param(tryout).param(who.id())
                .query(String.class).list()).containsExactly("Seen by " + who + ": 🙂 first", "Seen by " + who + ": second");
        assertThat(cast.jdbc().sql("select implementor_id from tryout where activity = ?").param("Planned by " + who).query(UUID.class).list())
                .containsExactly(who.id());
    }
}
