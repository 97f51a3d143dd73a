package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Served;
import urunana.cast.Who;
import urunana.db.Await;
import urunana.db.EmbeddedPostgres;

/**
 * Three members raise challenges without a pause while something is killed. Whatever was answered with "saved" is
 * there afterwards, and what got no answer may be sent again under its receipt: everything is there exactly once.
 */
class KilledWhileServingTest {

    private static final int SOME = 60;
    private static final Map<String, String> SAFE = Map.of();
    private static final Map<String, String> CARELESS = Map.of("synchronous_commit", "off", "wal_writer_delay", "10s");

    @TempDir
    static Path folder;

    private static UUID cycle;

    private final Set<UUID> answered = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Who> unanswered = new ConcurrentHashMap<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private List<Thread> members = List.of();
    private volatile boolean enough;
    private Served program;

    @BeforeAll
    static void aSite() {
        cycle = Served.fill(folder);
    }

    @Test
    void nothingIsLostOrDoubledWhenTheProgramIsKilled() throws Exception {
        raiseWith(SAFE);
        program.kill();
        finish();
        program = Served.start(folder, SAFE);
        assertThat(missing()).isEmpty();
        sendAgain();
    }

    @Test
    void nothingIsLostOrDoubledWhenPostgresIsKilledAndServingGoesOn() throws Exception {
        raiseWith(SAFE);
        program.killPostgres();
        int then = answered.size();
        Await.until("saving goes on", () -> answered.size() > then + SOME);
        finish();
        assertThat(statuses).as("a database that is away is no bug").isSubsetOf(303, 503);
        assertThat(missing()).isEmpty();
        sendAgain();
    }

    @Test
    void nothingIsLostOrDoubledWhenBothAreKilled() throws Exception {
        raiseWith(SAFE);
        program.killPostgres();
        program.kill();
        finish();
        program = Served.start(folder, SAFE);
        assertThat(missing()).isEmpty();
        sendAgain();
    }

    /** Without this one the others would prove nothing: the same kill does lose answers that came too early. */
    @Test
    void aPostgresThatAnswersTooEarlyWouldBeNoticed() throws Exception {
        raiseWith(CARELESS);
        program.killPostgres();
        program.kill();
        finish();
        program = Served.start(folder, SAFE);
        assertThat(missing()).isNotEmpty();
    }

    @AfterEach
    void end() throws InterruptedException {
        finish();
        if (program != null) program.close();
    }

    private void raiseWith(Map<String, String> settings) throws IOException {
        program = Served.start(folder, settings);
        members = Stream.of(Who.MENTOR, Who.TEACHER, Who.COLLEAGUE)
                .map(who -> Thread.ofPlatform().start(() -> raiseOn(who, program.as(who)))).toList();
        Await.until("some are saved", () -> answered.size() > SOME);
    }

    /** As a phone does: what got no answer is sent until it gets one. */
    private void raiseOn(Who who, Phone phone) {
        while (!enough) {
            var receipt = UUID.randomUUID();
            unanswered.put(receipt, who);
            while (!enough && unanswered.containsKey(receipt)) {
                if (raised(phone, receipt)) {
                    answered.add(receipt);
                    unanswered.remove(receipt);
                }
            }
        }
    }

    private boolean raised(Phone phone, UUID receipt) {
        try {
            int status = phone.postAs(receipt, "/communities/" + Cast.COMMUNITY + "/cycles/" + cycle + "/challenges", "words", words(receipt),
                    "focus", "teaching", "topic", "", "kind", "observation", "shown", "Seen twice", "link", "").status();
            statuses.add(status);
            return status == 303;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void finish() throws InterruptedException {
        enough = true;
        for (var member : members) {
            member.join(30_000);
        }
    }

    private Set<UUID> missing() {
        var missing = new HashSet<>(answered);
        missing.removeIf(receipt -> times(receipt) == 1);
        return missing;
    }

    private void sendAgain() {
        unanswered.forEach((receipt, who) -> {
            assertThat(raised(program.as(who), receipt)).isTrue();
            assertThat(times(receipt)).isEqualTo(1);
        });
    }

    /** Counts challenges that are there with their evidence. */
    private static int times(UUID receipt) {
        return JdbcClient.create(EmbeddedPostgres.running(folder).orElseThrow())
                .sql("select count(*) from challenge c join evidence e on e.challenge_id = c.id where c.words = ?")
                .param(words(receipt)).query(Integer.class).single();
    }

    private static String words(UUID receipt) {
        return "Pupils do not speak, " + receipt;
    }
}
