package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Story;
import urunana.cast.Who;

/** A database that cannot take anything in: saving is told to wait, nothing is half written, reading goes on. */
class FullDiskTest {
    static Cast cast;
    static String cycle;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        cycle = "/communities/" + Cast.COMMUNITY + "/cycles/" + Story.begin(cast).cycle();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @AfterEach
    void roomAgain() {
        cast.leave(Long.MAX_VALUE);
        cast.jdbc().sql("begin read write; alter database " + name() + " reset default_transaction_read_only; commit").update();
        cast.reconnect();
        cast.jdbc().sql("drop trigger if exists full_disk on audit").update();
    }

    @Test
    void savingWaitsBeforeTheDiskIsFullAndReadingGoesOn() {
        cast.leave(Headroom.LEAST - 1);
        asksToWaitAndKeepsNothing();
        cast.leave(Headroom.LEAST);
        assertThat(raise(UUID.randomUUID()).status()).isEqualTo(303);
    }

    /** The last thing a request writes but its receipt fails as PostgreSQL does when it is full: disk, memory, connections, limits. */
    @ParameterizedTest
    @ValueSource(strings = {"53000", "53100", "53200", "53300", "53400"})
    void aFullDatabaseRollsEverythingBack(String state) {
        cast.jdbc().sql("""
                create or replace function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = '%s'; end $$""".formatted(state)).update();
        cast.jdbc().sql("create trigger full_disk before insert on audit execute function full_disk()").update();
        UUID receipt = asksToWaitAndKeepsNothing();
        cast.jdbc().sql("drop trigger full_disk on audit").update();
        assertThat(raise(receipt).status()).as("the same form a minute later").isEqualTo(303);
        assertThat(raised(receipt)).isEqualTo(1);
    }

    @Test
    void aDatabaseThatOnlyReadsIsReadOn() {
        cast.jdbc().sql("alter database " + name() + " set default_transaction_read_only = on").update();
        cast.reconnect();
        cast.clock().advance(Duration.ofMinutes(11));
        asksToWaitAndKeepsNothing();
        assertThat(cast.jdbc().sql("select seen_at < :now from sign_in where person_id = :who").param("who", Who.MENTOR.id())
                .param("now", Timestamp.from(cast.clock().instant())).query(Boolean.class).single()).as("not even that").isTrue();
    }

    private static UUID asksToWaitAndKeepsNothing() {
        UUID receipt = UUID.randomUUID();
        int before = rows();
        var answer = raise(receipt);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("10");
        assertThat(answer.body()).contains("The site cannot save right now. Nothing was changed.").doesNotContain("extend file");
        assertThat(rows()).isEqualTo(before);
        assertThat(cast.as(Who.MENTOR).get(cycle).status()).isEqualTo(200);
        return receipt;
    }

    private static Phone.Answer raise(UUID receipt) {
        return cast.as(Who.MENTOR).postAs(receipt, cycle + "/challenges", "words", words(receipt),
                "focus", "teaching", "topic", "", "kind", "observation", "shown", "Seen twice", "link", "");
    }

    private static String words(UUID receipt) {
        return "They do not speak " + receipt;
    }

    private static int raised(UUID receipt) {
        return cast.jdbc().sql("select count(*) from challenge where words = ?").param(words(receipt)).query(Integer.class).single();
    }

    private static int rows() {
        return cast.jdbc().sql("""
                select (select count(*) from challenge) + (select count(*) from evidence) + (select count(*) from receipt) + (select count(*) from audit)""")
                .query(Integer.class).single();
    }

    private static String name() {
        return cast.jdbc().sql("select current_database()").query(String.class).single();
    }
}
