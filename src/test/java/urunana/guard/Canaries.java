package urunana.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.cast.Cast;

/**
 * Words that nobody would write by chance, one for each text of a community that has not left its room: where one is
 * read, that text was read. What may leave is listed here; every other free text of a table with a community_id is
 * talk, also that of tables made tomorrow.
 */
final class Canaries {
    /** Every canary begins so; a search for it finds whatever can be found. */
    static final String SONG = "kanari";
    /** The table and column of the one canary that is a person's name. */
    static final String NAME = "attendance by name";
    /** Likewise for what a member wrote for themselves alone. */
    static final String PRIVATE = "a note that was not shared";

    /** What a member wrote and what could not be entered: theirs alone until they show it. */
    static final String PARKED = "a parked entry";

    private static final String REPORTED = "(session_id in (select session_id from session_report) or cycle_id in (select cycle_id from cycle_report))";

    /** Column → which of its rows may be read outside. */
    private static final Map<String, String> OUTPUT = Map.ofEntries(
            Map.entry("challenge.words", "selected_at is not null or passed_at is not null"),
            Map.entry("challenge.goal", "selected_at is not null"),
            Map.entry("challenge.passed_to", "passed_at is not null"),
            Map.entry("challenge.passed_words", "passed_at is not null"),
            Map.entry("cycle.focus", "true"),
            Map.entry("cycle.effectiveness_why", "id in (select cycle_id from cycle_report)"),
            Map.entry("cycle.improvements", "id in (select cycle_id from cycle_report)"),
            Map.entry("session.room", "true"),
            Map.entry("hosting.need", "true"),
            Map.entry("hosting.room", "true"),
            Map.entry("hosting.words", "true"),
            Map.entry("cover.watcher", "true"),
            Map.entry("decision.words", "session_id in (select session_id from session_report)"),
            Map.entry("tryout.activity", REPORTED),
            Map.entry("tryout.expected", REPORTED),
            Map.entry("lesson.words", REPORTED),
            Map.entry("consolidation.words", REPORTED),
            Map.entry("consolidation.product", REPORTED),
            Map.entry("consolidation.link", REPORTED),
            Map.entry("consolidation.shelf", REPORTED),
            Map.entry("dissemination.audience", REPORTED),
            Map.entry("file.name", "id in (select file_id from consolidation where " + REPORTED + ")"),
            Map.entry("session_report.summary", "true"),
            Map.entry("support_entry.whom", "true"),
            Map.entry("support_entry.words", "true"),
            Map.entry("support_entry.link", "true"),
            Map.entry("cycle_report.words", "true"),
            Map.entry("cycle_report.return_words", "true"),
            Map.entry("cycle_report_step.words", "true"));

    /** Written by the program, not by people. */
    private static final Set<String> NOT_WORDS = Set.of("file.type", "file.stored", "audit.duty", "audit.action", "audit.object",
            "parked.path", "parked.reason", "written_for.path", "guide.code", "agenda_item.block", "agenda_item.source_id", "session_card.card");

    private static final String FREE_TEXTS = """
            select c.table_name || '.' || c.column_name as name,
                   exists (select 1 from pg_constraint k where k.conrelid = r.oid and k.conkey = array[a.attnum]
                              and pg_get_constraintdef(k.oid) like '%https?%') as link
              from information_schema.columns c
              join pg_class r on r.relname = c.table_name and r.relkind = 'r'
              join pg_attribute a on a.attrelid = r.oid and a.attname = c.column_name
             where c.table_schema = 'public' and c.data_type = 'text' and c.is_generated = 'NEVER'
               and exists (select 1 from information_schema.columns o
                            where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'community_id')
               and not exists (select 1 from pg_constraint k where k.conrelid = r.oid and k.conkey = array[a.attnum]
                                  and pg_get_constraintdef(k.oid) like '%ARRAY[%')
             order by 1
            """;

    private record Text(String name, boolean link) {
        String table() {
            return name.substring(0, name.indexOf('.'));
        }

        String column() {
            return name.substring(name.indexOf('.') + 1);
        }
    }

    private final JdbcClient jdbc;
    private final Map<String, String> columnOf = new HashMap<>();

    private Canaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a canary into every talk text of {@link Cast#COMMUNITY}. */
    static Canaries plant(Cast cast) {
        var canaries = new Canaries(cast.jdbc());
        for (Text text : canaries.texts()) canaries.plant(text);
        canaries.attend(cast);
        canaries.jdbc.sql("update tryout_note set words = ? where community_id = ? and shared_at is null")
                .param(canaries.hatch(PRIVATE)).param(Cast.COMMUNITY).update();
        canaries.jdbc.sql("update parked set fields = jsonb_build_object('words', jsonb_build_array(?::text)) where community_id = ?")
                .param(canaries.hatch(PARKED)).param(Cast.COMMUNITY).update();
        canaries.jdbc.sql("update guide_edition set body = jsonb_set(body, '{name}', jsonb_build_object('en', ?::text)) where community_id = ?")
                .param(canaries.hatch("guide_edition.body")).param(Cast.COMMUNITY).update();
        return canaries;
    }

    private List<Text> texts() {
        return jdbc.sql(FREE_TEXTS).query((row, n) -> new Text(row.getString("name"), row.getBoolean("link"))).list()
                .stream().filter(text -> !NOT_WORDS.contains(text.name())).toList();
    }

    private void plant(Text text) {
        String stays = " where community_id = ? and not (" + OUTPUT.getOrDefault(text.name(), "false") + ")";
        int rows = jdbc.sql("select count(*) from " + text.table() + stays).param(Cast.COMMUNITY).query(Integer.class).single();
        for (int i = 0; i < rows; i++) {
            String canary = hatch(text.name());
            // One row at a time: those that sing already are passed over.
            jdbc.sql("update " + text.table() + " set " + text.column() + " = ? where ctid = (select ctid from " + text.table() + stays
                            + " and " + text.column() + " not like '%" + SONG + "%' limit 1)")
                    .param(text.link() ? "https://" + canary + ".example/" : canary).param(Cast.COMMUNITY).update();
        }
    }

    /** Somebody whose only tie to anything is that they are a member and were there. */
    private void attend(Cast cast) {
        UUID person = UUID.randomUUID();
        jdbc.sql("insert into person (id, full_name) values (?, ?)").param(person).param(hatch(NAME)).update();
        jdbc.sql("insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, '2026-02-01T08:00Z', 1)")
                .param(Cast.COMMUNITY).param(person).update();
        jdbc.sql("insert into attendance (session_id, community_id, person_id, state) select id, community_id, ?, 'late' from session where community_id = ?")
                .param(person).param(Cast.COMMUNITY).update();
        for (String owned : List.of("decision", "consolidation", "dissemination")) {
            jdbc.sql("update " + owned + " set owner_id = ? where community_id = ?").param(person).param(Cast.COMMUNITY).update();
        }
        jdbc.sql("update tryout set implementor_id = ? where community_id = ?").param(person).param(Cast.COMMUNITY).update();
    }

    private String hatch(String column) {
        String canary = SONG + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        columnOf.put(canary, column);
        return canary;
    }

    /** The columns that can be heard in these words. */
    Set<String> heardIn(String words) {
        if (!words.contains(SONG)) return Set.of();
        return columnOf.entrySet().stream().filter(canary -> words.contains(canary.getKey())).map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All columns that hold one. */
    Set<String> columns() {
        return new TreeSet<>(columnOf.values());
    }
}
