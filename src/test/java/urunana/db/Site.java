package urunana.db;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A small site whose rows are awkward to copy: null and empty, quotes, line ends, bytes, JSON, arrays, a tree. */
final class Site {

    static final String ONE_MORE_AUDIT = """
            insert into audit (at, action, object) values (now(), 'look', 'site') returning id::text""";

    private Site() {
    }

    static void fill(JdbcClient client) {
        client.sql("""
                insert into country_level (country, level, depth, under) values
                  ('RW', 'country', 0, null), ('RW', 'province', 1, 'country'), ('RW', 'district', 2, 'province')
                """).update();
        place(client, 1, null, "country", "Rwanda");
        place(client, 2, 1, "province", "Iburasirazuba");
        place(client, 3, 2, "district", "Kayonza");
        client.sql("""
                insert into person (id, full_name, sign_in_name, phone, subjects, strengths) values
                  ('00000000-0000-7000-8000-000000000001', 'Uwase "Coach" O''Hara', 'uwase', '+250780000001', '{"a,b","c\\"d",""}', '{}'),
                  ('00000000-0000-7000-8000-000000000002', E'Tab\\there, line\\nbreak \\\\. é 🙂', null, null, '{}', '{NULL}')
                """).update();
        client.sql("""
                insert into receipt (id, person_id, path, hash, location, at) values
                  (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '\\.', '\\x00ff0a', '', '2026-03-29 01:30:00.123456+02'),
                  ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000002', '', '', 'NULL', 'infinity')
                """).update();
        client.sql("""
                insert into parked (receipt_id, person_id, path, fields, files, status, reason, at) values
                  ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000001', '/x', '{"a": "\\"\\n", "b": null}', '{"a,b"}', 409, 'x', now())
                """).update();
        client.sql("insert into audit (at, action, object) values (now(), 'make', 'site'), (now(), 'fill', 'site')").update();
    }

    /** One sign-in that goes on and one that ended, one code still open and one that was used. */
    static void signIn(JdbcClient client) {
        client.sql("""
                insert into sign_in (token_hash, person_id, started_at, seen_at, ended_at) values
                  ('\\x01', '00000000-0000-7000-8000-000000000001', '2026-03-01 06:00Z', '2026-03-01 06:00Z', null),
                  ('\\x02', '00000000-0000-7000-8000-000000000001', '2026-03-01 06:00Z', '2026-03-01 06:00Z', '2026-03-01 07:00Z')
                """).update();
        client.sql("""
                insert into one_time_code (person_id, purpose, hash, made_at, used_at) values
                  ('00000000-0000-7000-8000-000000000001', 'first', 'x', '2026-03-01 06:00Z', null),
                  ('00000000-0000-7000-8000-000000000002', 'reset', 'y', '2026-03-01 06:00Z', '2026-03-01 06:05Z')
                """).update();
    }

    private static void place(JdbcClient client, int id, Integer parent, String level, String name) {
        client.sql("""
                insert into place (id, parent_id, country, level, name, kind)
                values (('00000000-0000-7000-8000-00000000010' || :id)::uuid, ('00000000-0000-7000-8000-00000000010' || :parent)::uuid,
                        'RW', :level, :name, 'area')
                """).param("id", id).param("parent", parent).param("level", level).param("name", name).update();
    }
}
