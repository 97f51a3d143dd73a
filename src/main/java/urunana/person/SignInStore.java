package urunana.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of signing in. */
@Component
final class SignInStore {
    /** Somebody who may sign in; {@code hash} is null until a first secret was chosen. */
    record Known(UUID personId, String language, @Nullable String hash) {}

    /** A one-time code still open for a person. */
    record OpenCode(UUID id, String hash, int tries) {}

    /** Failures of the last ten minutes: for this name from this address, for this name, from this address. */
    record Failures(int here, int name, int address) {}

    private final JdbcClient jdbc;

    SignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Known> find(String nameOrPhone) {
        return jdbc.sql("""
                select p.id, p.language, s.hash from person p left join secret s on s.person_id = p.id
                 where (p.sign_in_name = :name or p.phone = :name) and p.ended_on is null""")
                .param("name", nameOrPhone)
                .query((row, n) -> new Known(row.getObject("id", UUID.class), row.getString("language"), row.getString("hash"))).optional();
    }

    /** Tries for one name come one after another until the end of the transaction, so that none is judged before the last is counted. */
    void queue(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sign-in ' || :name, 0))").param("name", name).query().singleRow();
    }

    Failures failures(String name, String address, Instant since) {
        return jdbc.sql("""
                select count(*) filter (where name = :name and address = :address) as here,
                       count(*) filter (where name = :name) as name, count(*) filter (where address = :address) as address
                  from failed_sign_in where at > :since and (name = :name or address = :address)""")
                .param("name", name).param("address", address).param("since", Timestamp.from(since))
                .query((row, n) -> new Failures(row.getInt("here"), row.getInt("name"), row.getInt("address"))).single();
    }

    void failed(String name, String address, Instant at) {
        jdbc.sql("delete from failed_sign_in where at < :day").param("day", Timestamp.from(at.minusSeconds(86_400))).update();
        jdbc.sql("insert into failed_sign_in (name, address, at) values (:name, :address, :at)")
                .param("name", name).param("address", address).param("at", Timestamp.from(at)).update();
    }

    void begin(byte[] tokenHash, UUID personId, String device, Instant at) {
        jdbc.sql("insert into sign_in (token_hash, person_id, started_at, seen_at, device) values (:hash, :person, :at, :at, :device)")
                .param("hash", tokenHash).param("person", personId).param("at", Timestamp.from(at)).param("device", device).update();
    }

    void end(@Nullable UUID signInId, Instant at) {
        jdbc.sql("update sign_in set ended_at = :at where id = :id and ended_at is null")
                .param("id", signInId).param("at", Timestamp.from(at)).update();
    }

    void endAll(UUID personId, Instant at) {
        jdbc.sql("update sign_in set ended_at = :at where person_id = :person and ended_at is null")
                .param("person", personId).param("at", Timestamp.from(at)).update();
    }

    List<Standing> standing(UUID personId, Instant idle) {
        return jdbc.sql("""
                select id, started_at, seen_at, device from sign_in
                 where person_id = :person and ended_at is null and seen_at > :idle order by seen_at desc, id limit 50""")
                .param("person", personId).param("idle", Timestamp.from(idle))
                .query((row, n) -> new Standing(row.getObject("id", UUID.class), row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(), row.getString("device"))).list();
    }

    /** Ends one of this person's own; false when it is not theirs or has ended. */
    boolean endOwn(UUID personId, UUID signInId, Instant at) {
        return jdbc.sql("update sign_in set ended_at = :at where id = :id and person_id = :person and ended_at is null")
                .param("id", signInId).param("person", personId).param("at", Timestamp.from(at)).update() == 1;
    }

    void endOthers(UUID personId, @Nullable UUID kept, Instant at) {
        jdbc.sql("update sign_in set ended_at = :at where person_id = :person and id is distinct from :kept::uuid and ended_at is null")
                .param("person", personId).param("kept", kept).param("at", Timestamp.from(at)).update();
    }

    Optional<String> hash(UUID personId) {
        return jdbc.sql("select hash from secret where person_id = :person").param("person", personId).query(String.class).optional();
    }

    void keepSecret(UUID personId, String hash, Instant at) {
        jdbc.sql("""
                insert into secret (person_id, hash, changed_at) values (:person, :hash, :at)
                on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at""")
                .param("person", personId).param("hash", hash).param("at", Timestamp.from(at)).update();
    }

    /** A new code replaces every open one of that person. */
    void keepCode(UUID personId, String purpose, String hash, @Nullable UUID madeBy, Instant at, @Nullable Instant expires) {
        jdbc.sql("delete from one_time_code where person_id = :person and used_at is null").param("person", personId).update();
        jdbc.sql("""
                insert into one_time_code (person_id, purpose, hash, made_by, made_at, expires_at)
                values (:person, :purpose, :hash, :by, :at, :expires)""")
                .param("person", personId).param("purpose", purpose).param("hash", hash).param("by", madeBy)
                .param("at", Timestamp.from(at)).param("expires", expires == null ? null : Timestamp.from(expires)).update();
    }

    Optional<OpenCode> openCode(UUID personId, Instant now) {
        return jdbc.sql("""
                select id, hash, tries from one_time_code
                 where person_id = :person and used_at is null and tries < 5 and (expires_at is null or expires_at > :now)""")
                .param("person", personId).param("now", Timestamp.from(now))
                .query((row, n) -> new OpenCode(row.getObject("id", UUID.class), row.getString("hash"), row.getInt("tries"))).optional();
    }

    void tried(UUID codeId) {
        jdbc.sql("update one_time_code set tries = tries + 1 where id = :id").param("id", codeId).update();
    }

    /** Marks the code as used; false when a twin request was quicker. */
    boolean use(UUID codeId, Instant at) {
        return jdbc.sql("update one_time_code set used_at = :at where id = :id and used_at is null")
                .param("id", codeId).param("at", Timestamp.from(at)).update() == 1;
    }

    /** One who can come in: a restored site may have one whose first code ended with the restore. */
    boolean hasAdministrator() {
        return jdbc.sql("""
                select exists (
                  select 1 from person p
                   where p.administrator and p.ended_on is null
                     and (exists (select 1 from secret s where s.person_id = p.id)
                          or exists (select 1 from one_time_code c where c.person_id = p.id and c.used_at is null)))""")
                .query(Boolean.class).single();
    }

    UUID addAdministrator(String name, String signInName) {
        return jdbc.sql("insert into person (full_name, sign_in_name, administrator) values (:name, :signIn, true) returning id")
                .param("name", name).param("signIn", signInName).query(UUID.class).single();
    }
}
