package urunana.db;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schema public consists of, read from the server itself so that a new table is never forgotten. */
record Catalog(JdbcClient client) {

    static final String HISTORY = "flyway_schema_history";

    /**
     * A table as COPY needs it.
     *
     * @param name    as it is called
     * @param quoted  as SQL needs it
     * @param columns quoted, without generated ones
     */
    record Table(String name, String quoted, String columns) {

        /** CSV, which any later version and any other tool reads; it tells null from empty, and names its columns. */
        String copyOut() {
            return "copy (select " + columns + " from public." + quoted + ") to stdout (format csv, header)";
        }

        /** Refuses when the columns are others than the archive's. */
        String copyIn() {
            return "copy public." + quoted + " (" + columns + ") from stdin (format csv, header match)";
        }
    }

    /**
     * Something that is taken away for a while.
     *
     * @param away the statement that does it
     * @param back the statement that undoes it
     */
    record Detour(String away, String back) {
    }

    /** Extensions that the operator put there do not count, nor does Flyway's table before it has an entry. */
    boolean isEmpty() {
        return tables().stream().allMatch(table -> table.name().equals(HISTORY)
                && client.sql("select count(*) from flyway_schema_history").query(Integer.class).single() == 0);
    }

    List<Table> tables() {
        return client.sql("""
                select c.relname, quote_ident(c.relname) as quoted,
                       string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                   and not exists (select 1 from pg_depend d
                                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
                 group by c.relname
                 order by c.relname
                """)
                .query((row, i) -> new Table(row.getString("relname"), row.getString("quoted"), row.getString("columns")))
                .list();
    }

    /**
     * References are checked in one go afterwards: quicker, and circles between tables need no thought.
     * What triggers did is in the archive already, so they must not do it again.
     */
    List<Detour> detours() {
        return client.sql("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
                  from pg_constraint
                 where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
                union all
                select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                       format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
                  from pg_trigger t
                  join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
                 where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled = 'O'
                """)
                .query((row, i) -> new Detour(row.getString("away"), row.getString("back"))).list();
    }

    /** How far each one has counted; one that never did is left out. */
    Map<String, Long> sequences() {
        var sequences = new TreeMap<String, Long>();
        client.sql("""
                select quote_ident(sequencename) as name, last_value
                  from pg_sequences where schemaname = 'public' and last_value is not null
                """)
                .query(row -> {
                    sequences.put(row.getString("name"), row.getLong("last_value"));
                });
        return sequences;
    }
}
