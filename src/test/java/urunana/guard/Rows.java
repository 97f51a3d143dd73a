package urunana.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table, as text, with the transaction that wrote it: what somebody finds who holds the whole database. */
final class Rows {
    /** {@code content}: the row as JSON; {@code transaction}: PostgreSQL notes it beside each row, asked or not. */
    record Row(String table, String content, String transaction) {
        boolean holds(String words) {
            return content.contains(words);
        }

        private String key() {
            return table + " " + content;
        }
    }

    private final List<Row> rows;

    private Rows(List<Row> rows) {
        this.rows = rows;
    }

    static Rows of(JdbcClient jdbc) {
        var all = new ArrayList<Row>();
        for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list()) {
            all.addAll(jdbc.sql("select to_jsonb(t)::text, t.xmin::text from \"" + table + "\" t")
                    .query((row, n) -> new Row(table, row.getString(1), row.getString(2))).list());
        }
        return new Rows(all);
    }

    /** What is there now and was not there, or was different, before. */
    List<Row> since(Rows before) {
        Set<String> known = new HashSet<>();
        before.rows.forEach(row -> known.add(row.key()));
        return rows.stream().filter(row -> !known.contains(row.key())).toList();
    }
}
