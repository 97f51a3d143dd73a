package urunana.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.access.ActorContexts;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.web.Route;

/**
 * One record of every kind in a community, told in plain SQL, under the names that routes give to their ids.
 * A feature with a new {variable} in its addresses adds a record here.
 */
final class Records {
    private static final Pattern VARIABLE = Pattern.compile("([a-z-]*)/\\{([a-z_]+)}");

    private final JdbcClient jdbc;
    private final Path files;
    private final Timestamp now;
    private final LocalDate today;
    private final UUID community;
    private final Who leader;
    private final Who member;
    private final Map<String, Object> named = new HashMap<>();

    private Records(Cast cast, UUID community, UUID place, Who leader, Who member) {
        this.jdbc = cast.jdbc();
        this.files = cast.files();
        this.now = Timestamp.from(cast.clock().instant());
        this.today = LocalDate.now(cast.clock());
        this.community = community;
        this.leader = leader;
        this.member = member;
        named.put("community", community);
        named.put("place", place);
        named.put("person", member.id());
        named.put("programme", Cast.PROGRAMME);
        named.put("year", Cast.SCHOOL_YEAR);
        named.put("duty", only("select id from duty where person_id = ?", member.id()));
        named.put("sign_in", only("select id from sign_in where person_id = ?", member.id()));
        named.put("import/file", only("insert into person_import (person_id, file_name, content, sent_at) values (?, 'people.csv', 'name', now()) returning id",
                Who.HEAD.id()));
        named.put("card", "fishbowl");
        named.put("assets/name", cast.bean(urunana.web.Assets.class).path("app.css").substring("/assets/".length()));
    }

    /** Those of {@link Cast#COMMUNITY}, where the mentor leads and the teacher does the work. */
    static Records here(Cast cast, boolean ended) {
        return new Records(cast, Cast.COMMUNITY, Cast.ALPHA, Who.MENTOR, Who.TEACHER).placeFile(Who.HEAD).cycle(ended);
    }

    /** Those of {@link Cast#OTHER_COMMUNITY}, where the stranger is alone. */
    static Records there(Cast cast, boolean ended) {
        return new Records(cast, Cast.OTHER_COMMUNITY, Cast.GAMMA, Who.STRANGER, Who.STRANGER).placeFile(Who.ADMIN).cycle(ended);
    }

    private UUID only(String sql, UUID person) {
        return jdbc.sql(sql).param(person).query(UUID.class).list().getFirst();
    }

    /** The same records under another community's address. */
    Records under(UUID other) {
        named.put("community", other);
        return this;
    }

    /** The same records around another place. */
    Records at(UUID place) {
        named.put("place", place);
        return this;
    }

    /** The try-out worked and the last session is open. */
    Records last() {
        jdbc.sql("update tryout set outcome = 'succeeded' where cycle_id = ?").param(id("cycle")).update();
        jdbc.sql("update session set kind = 'last' where id = ?").param(id("middle")).update();
        return this;
    }

    /** Besides the try-out that was spoken about there is one that waits for it. */
    Records waiting() {
        insert("tryout", "cycle_id", id("cycle"), "challenge_id", id("challenge"), "session_id", id("first"), "attempt", 2,
                "activity", "Pairs write a story", "implementor_id", member.id(), "due_on", today);
        return this;
    }

    /** The id of the record that routes call so. */
    UUID id(String name) {
        return (UUID) named.get(name);
    }

    /** The address of a route about these records. A variable may have its own record under one noun ("members/person") or below one root ("guides:guide"). */
    String path(String route) {
        return VARIABLE.matcher(route).replaceAll(found -> found.group(1) + "/" + value(route, found));
    }

    /** What a post has to say before anything else is looked at. */
    Object[] fields(Route route) {
        return route.path().matches("/people|/people/\\{person}/duties") ? new Object[] {"place", id("place")} : new Object[0];
    }

    /** Whether the address names records inside the community, beside the community itself, people and words. */
    static boolean goesInside(String route) {
        return VARIABLE.matcher(route).results().map(found -> found.group(2)).anyMatch(name -> !name.matches("community|person|name|kind"));
    }

    private Object value(String route, MatchResult found) {
        Object value = named.getOrDefault(route.split("/")[1] + ":" + found.group(2),
                named.getOrDefault(found.group(1) + "/" + found.group(2), named.get(found.group(2))));
        if (value == null) throw new AssertionError("No record stands for {" + found.group(2) + "} of " + route + ": add one to guard/Records");
        return value;
    }

    /** A file of places that this person sent for the place. */
    private Records placeFile(Who sender) {
        named.put("import", jdbc.sql("""
                insert into place_import (place_id, person_id, file_name, content, sent_at)
                values (?, ?, 'schools.csv', 'level,name', ?) returning id""")
                .param(id("place")).param(sender.id()).param(now).query(UUID.class).single());
        return this;
    }

    private Records cycle(boolean ended) {
        insert("cycle", "school_year_id", Cast.SCHOOL_YEAR, "number", ended ? 1 : 2, "focus", "Speaking", "begun_on", today,
                "effectiveness", 4, "effectiveness_why", "Every learner spoke", "improvements", "Begin earlier",
                "evaluated_at", ended ? now : null, "ended_at", ended ? now : null);
        Spoken.judged(this::insertOnly, id("cycle"), member);
        session("first", 1, now);
        challenges();
        tryout();
        product();
        insert("document", "kind", "manual", "title", "The manual", "link", "https://example.org/manual", "by_id", member.id(), "at", now);
        parked();
        guides();
        insert("inbox_item", "kind", "question", "words", "May we meet earlier?", "person_id", leader.id(), "on_day", today);
        named.put("item", id("inbox_item"));
        support();
        guests();
        calendar();
        if (ended) report();
        if (!ended) session("middle", 2, null);
        return this;
    }

    private void session(String kind, int number, Timestamp closed) {
        insert("session", "cycle_id", id("cycle"), "kind", kind, "number", number, "planned_on", today, "room", "Staff room",
                "planned_minutes", 90, "focus_minutes", 60, "opened_at", now, "closed_at", closed, "closed_by", closed == null ? null : leader.id(),
                "discussion", "What was said", "other_business", "The roof leaks");
        named.put(kind, id("session"));
        insertOnly("session_move", "session_id", id("session"), "kind", "moved", "was_on", today, "now_on", today, "reason", "A burial", "by_id", leader.id(), "at", now);
        insertOnly("session_card", "session_id", id("session"), "card", "fishbowl", "by_id", leader.id());
        insertOnly("attendance", "session_id", id("session"), "person_id", member.id(), "state", "whole");
        insertOnly("session_task", "session_id", id("session"), "person_id", member.id(), "task", "chair");
        insertOnly("agenda", "session_id", id("session"), "by_id", leader.id());
        insertOnly("agenda_item", "session_id", id("session"), "position", 1, "minutes", 20, "title", "Hear each other", "words", "Ask everybody", "source", "own");
        insertOnly("session_lead", "session_id", id("session"), "person_id", leader.id(), "point", 1, "at", now);
        insert("jotting", "session_id", id("session"), "point", "Hear each other", "words", "Four causes on the flip chart", "by_id", member.id(), "at", now);
        insert("decision", "session_id", id("session"), "words", "Bring the registers", "owner_id", member.id(), "due_on", today, "at", now);
        insertOnly("invitation_answer", "session_id", id("session"), "person_id", member.id(), "answer", "late", "words", "The bus comes at two", "at", now);
        insertOnly("hosting", "session_id", id("session"), "people", 12, "need", "Twelve chairs", "asked_by", leader.id(), "asked_at", now);
        insertOnly("cover", "session_id", id("session"), "person_id", leader.id());
        insertOnly("voice", "session_id", id("session"), "person_id", member.id(), "turns", 3, "seconds", 80);
        insertOnly("guideline_check", "session_id", id("session"), "note", "Ask the newest first", "by_id", leader.id());
        insertOnly("guideline_answer", "session_id", id("session"), "guideline", "agenda", "answer", "partly");
        insert("highlight", "session_id", id("session"), "person_id", member.id(), "words", "Showed a wall of pair talk", "by_id", leader.id(), "at", now);
        if (closed != null) insertOnly("session_report", "session_id", id("session"), "summary", "We met", "submitted_by", leader.id(), "submitted_at", now);
        Spoken.felt(this::insertOnly, id("session"), member);
    }

    private void challenges() {
        named.put("unselected", challenge("Classes are large", null));
        named.put("passed", challenge("There is no roof", "out"));
        named.put("challenge", challenge("Few learners speak", "direct"));
    }

    private UUID challenge(String words, String control) {
        boolean chosen = "direct".equals(control);
        boolean passed = "out".equals(control);
        UUID id = insert("challenge", "cycle_id", id("cycle"), "session_id", id("first"), "raised_by", member.id(), "words", words,
                "control", control, "selected_at", chosen ? now : null, "analysis", "They fear mistakes", "goal", "Everybody speaks",
                "passed_to", passed ? "The district" : "", "passed_words", passed ? "Please send a builder" : "",
                "passed_place", passed ? Cast.DISTRICT : null, "passed_at", passed ? now : null, "at", now);
        insert("evidence", "challenge_id", id, "kind", "observation", "words", "One lesson seen", "by_id", member.id(), "at", now);
        insert("solution", "challenge_id", id, "words", "Work in pairs", "by_id", member.id(), "at", now);
        if (chosen) Spoken.votedFor(id, this::insertOnly, id("first"), member);
        return id;
    }

    private void tryout() {
        insert("tryout", "cycle_id", id("cycle"), "challenge_id", id("challenge"), "session_id", id("first"), "attempt", 1,
                "activity", "Pairs tell a story", "implementor_id", member.id(), "due_on", today, "outcome", "not_yet", "result", "Half spoke",
                "pros", "No fear", "cons", "Loud", "effectiveness", 3, "reviewed_in", id("first"), "reviewed_at", now);
        insert("tryout_note", "tryout_id", id("tryout"), "person_id", member.id(), "words", "Shared with the others", "at", now, "shared_at", now);
        named.put("shared_note", id("tryout_note"));
        insert("tryout_note", "tryout_id", id("tryout"), "person_id", member.id(), "words", "For myself alone", "at", now);
        named.put("note", id("tryout_note"));
        insert("deeper_look", "cycle_id", id("cycle"), "tryout_id", id("tryout"), "session_id", id("first"), "action", "I asked",
                "looking_back", "They were silent", "awareness", "They wait for me", "alternatives", "Ask the quiet ones", "trial", "Next week", "at", now);
        insert("lesson", "cycle_id", id("cycle"), "challenge_id", id("challenge"), "session_id", id("first"), "words", "Pairs help",
                "by_id", member.id(), "at", now);
    }

    private void product() {
        String stored = UUID.randomUUID().toString();
        insert("file", "person_id", member.id(), "name", "cards.txt", "type", "text/plain", "size", 5, "sha256", new byte[32], "stored", stored, "at", now);
        try {
            Files.writeString(files.resolve(stored), "Cards");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        insert("consolidation", "cycle_id", id("cycle"), "challenge_id", id("challenge"), "session_id", id("first"), "kind", "material",
                "words", "A set of cards", "file_id", id("file"), "owner_id", member.id(), "due_on", today, "product", "Twelve cards", "shelf", "Staff room", "review", "Good");
        insert("dissemination", "cycle_id", id("cycle"), "session_id", id("first"), "audience", "All teachers", "channel", "staff_meeting",
                "owner_id", member.id(), "due_on", today);
    }

    /** Something this member's phone sent too late. */
    private void parked() {
        named.put("entry", jdbc.sql("""
                insert into parked (receipt_id, person_id, community_id, path, fields, files, status, reason, at)
                values (gen_random_uuid(), :person, :community, :path, '{"words": ["Bring the cards"], "owner": [""], "due": [""]}', '{cards.jpg}',
                        409, 'session.not_open', :now) returning id""")
                .param("person", member.id()).param("community", community).param("now", now)
                .param("path", "/communities/" + community + "/sessions/" + id("first") + "/decisions").query(UUID.class).single());
    }

    /** One of the community's own and one of the programme, both drafts, beside those that ship. */
    private void guides() {
        named.put("kind", "first");
        named.put("guides:guide", jdbc.sql("select id from guide where code = 'network'").query(UUID.class).single());
        named.put("guide", guide("community_id", community));
        named.put("programmes:guide", guide("programme_id", Cast.PROGRAMME));
    }

    private UUID guide(String owner, UUID id) {
        UUID guide = jdbc.sql("insert into guide (" + owner + ", origin_id) select ?, id from guide where code = 'action' returning id").param(id)
                .query(UUID.class).single();
        jdbc.sql("insert into guide_edition (guide_id, community_id, number, body, by_id) select ?, ?, 1, body, ? from guide_edition where id = shipped_edition('action')")
                .param(guide).param(owner.startsWith("c") ? id : null).param(leader.id()).update();
        return guide;
    }

    /** What the sector officer did for the community by duty. */
    private void support() {
        named.put("new/kind", "briefing");
        named.put("support", insert("support_entry", "kind", "session", "done_on", today, "session_id", id("first"), "words", "Brought six readers",
                "by_id", Who.OFFICER.id(), "at", now));
        insert("support_entry", "kind", "handover", "done_on", today, "stage", "together", "whom", "The head teacher", "by_id", Who.OFFICER.id(), "at", now);
    }

    /** The deputy head teacher, and somebody who has only the address made for them. */
    private void guests() {
        String token = UUID.randomUUID().toString();
        insert("guest", "session_id", id("first"), "name", "A tutor", "token_hash", ActorContexts.hash(token), "words", "Show us pair talk", "by_id", leader.id(), "at", now);
        named.put("token", token);
        UUID addressed = id("guest");
        insert("guest", "session_id", id("first"), "person_id", Who.DEPUTY.id(), "words", "Tell of your walks", "said", "Walk together", "by_id", leader.id(), "at", now);
        named.put("visit", id("guest"));
        named.put("guest", addressed);
    }

    /** The member's calendar reads their sessions by this address. */
    private void calendar() {
        named.put("calendar:token", "calendar-of-" + member);
        jdbc.sql("insert into calendar_address (person_id, token_hash, made_at) values (?, ?, ?) on conflict do nothing")
                .param(member.id()).param(ActorContexts.hash("calendar-of-" + member)).param(now).update();
    }

    private void report() {
        insertOnly("cycle_report", "cycle_id", id("cycle"), "words", "What we did", "submitted_by", leader.id(), "submitted_at", now);
        insertOnly("cycle_report_step", "cycle_id", id("cycle"), "step", "submitted", "by_id", leader.id(), "at", now);
    }

    /** Adds a row of this community and keeps its id under the table's name. */
    private UUID insert(String table, Object... columns) {
        UUID id = UUID.randomUUID();
        var row = new Object[columns.length + 2];
        System.arraycopy(columns, 0, row, 0, columns.length);
        row[columns.length] = "id";
        row[columns.length + 1] = id;
        insertOnly(table, row);
        named.put(table, id);
        return id;
    }

    private void insertOnly(String table, Object... columns) {
        var names = new StringBuilder("community_id");
        var marks = new StringBuilder("?");
        for (int i = 0; i < columns.length; i += 2) {
            names.append(", ").append(columns[i]);
            marks.append(", ?");
        }
        var insert = jdbc.sql("insert into " + table + " (" + names + ") values (" + marks + ")").param(community);
        for (int i = 1; i < columns.length; i += 2) insert = insert.param(columns[i]);
        insert.update();
    }
}
