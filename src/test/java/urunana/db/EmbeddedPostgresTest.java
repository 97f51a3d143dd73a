package urunana.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import urunana.db.EmbeddedPostgres.Options;

class EmbeddedPostgresTest {

    @TempDir
    static Path once;

    private static Path folder;
    private static Path data;

    @BeforeAll
    static void startsFromNothing() throws IOException {
        folder = once.resolve("site");
        data = folder.resolve("data");
        try (var server = EmbeddedPostgres.start(folder)) {
            client(server).sql("create table word (said text primary key)").update();
            assertThat(client(server).sql("show server_version").query(String.class).single()).startsWith(major(Binaries.VERSION));
            assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("password"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void servesThisMachineOnlyAndNotAsSuperuser() {
        try (var server = EmbeddedPostgres.start(folder)) {
            var client = client(server);
            assertThat(client.sql("show listen_addresses").query(String.class).single()).isEqualTo("127.0.0.1");
            assertThat(client.sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class).single()).isFalse();
            assertThat(client.sql("show data_checksums").query(String.class).single()).isEqualTo("on");
            var stranger = JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), "guess"));
            assertThatThrownBy(() -> stranger.sql("select 1").query(Integer.class).single()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void keepsWhatWasSavedAndStopsCleanly() throws IOException {
        try (var server = EmbeddedPostgres.start(folder)) {
            say(server, "muraho");
        }
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(said(server, "muraho")).isTrue();
        }
        assertThat(lastLine()).contains("database system is shut down");
    }

    @Test
    void startsAgainWhenTheServerIsKilled() {
        try (var server = EmbeddedPostgres.start(folder)) {
            say(server, "before the kill");
            long killed = server.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            Await.until("another server", () -> server.pid() != killed);
            Await.until("an answer", () -> said(server, "before the kill"));
        }
    }

    @Test
    void startsAgainWhenTheShellBesideTheServerIsKilled() {
        try (var server = EmbeddedPostgres.start(folder)) {
            long left = server.pid();
            ProcessHandle.of(left).flatMap(ProcessHandle::parent).orElseThrow().destroyForcibly();
            Await.until("another server", () -> server.pid() != left);
            say(server, "after the shell");
        }
    }

    @Test
    void stopsCleanlyWhenTheProgramIsKilled() throws Exception {
        try (var program = Program.start(folder)) {
            var server = program.server();
            program.kill();
            Await.until("the server ends", () -> !server.isAlive());
        }
        assertThat(lastLine()).contains("database system is shut down");
        startsAndAnswers();
    }

    @Test
    void stopsCleanlyWhenTheProgramIsTerminated() throws Exception {
        try (var program = Program.start(folder)) {
            var server = program.server();
            program.terminate();
            Await.until("the server ends", () -> !server.isAlive());
        }
        assertThat(lastLine()).contains("database system is shut down");
    }

    @Test
    void startsAtOnceWhenProgramAndServerAreKilledTogether() throws Exception {
        try (var program = Program.start(folder)) {
            var server = program.server();
            server.destroyForcibly();
            program.kill();
            startsAndAnswers();
        }
    }

    @Test
    void startsAtOnceWhileTheServerOfAKilledProgramIsStillStopping() throws Exception {
        try (var program = Program.start(folder)) {
            program.server();
            program.kill();
            startsAndAnswers();
        }
    }

    @Test
    void beginsAgainWhenKilledWhileMakingTheDataFolder(@TempDir Path fresh) throws Exception {
        try (var program = Program.start(fresh)) {
            Await.until("initdb works", () -> entries(fresh, "data.new-*/PG_VERSION") || entries(fresh, "data.new-*/base"));
            program.kill();
        }
        assertThat(fresh.resolve("data")).doesNotExist();
        try (var server = EmbeddedPostgres.start(fresh)) {
            client(server).sql("select 1").query(Integer.class).single();
        }
    }

    @Test
    void isNotMisledByAStaleFileOfALivingProcess() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1700000000\n5432\n\n127.0.0.1\n   1 1\nready   \n");
        startsAndAnswers();
    }

    @Test
    void mendsPermissions() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        startsAndAnswers();
        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void clearsAwayWhatWasInterrupted() throws IOException {
        Files.createDirectories(folder.resolve("data.new-1/base"));
        Files.createDirectories(folder.resolve("bin.new-1/bin"));
        startsAndAnswers();
        assertThat(folder.resolve("data.new-1")).doesNotExist();
        assertThat(folder.resolve("bin.new-1")).doesNotExist();
    }

    @Test
    void refusesAFolderInUse() {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
            assertThatThrownBy(() -> new Occupants(data).awaitNone(Duration.ZERO)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by PostgreSQL process");
            assertThat(said(server, "nothing")).isFalse();
        }
    }

    @Test
    void refusesAFolderInUseByAnotherProgram() throws Exception {
        try (var program = Program.start(folder)) {
            program.server();
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by process");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("data"));
        Files.writeString(other.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(other)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("made by PostgreSQL 17, this is PostgreSQL 18");
    }

    @Test
    void refusesAFolderThatCannotBeWritten(@TempDir Path other) throws IOException {
        var file = Files.writeString(other.resolve("file"), "not a folder");
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("site"))).isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refusesSettingsThatLoseWork() {
        for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            var careless = new Options(0, Map.of(setting, "off"), false);
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, careless)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining(setting + " off");
        }
        startsAndAnswers();
    }

    @Test
    void limitsItsLog(@TempDir Path other) throws IOException {
        var log = new ServerLog(Files.writeString(other.resolve("postgres.log"), "old\n".repeat(10)));
        log.limit(100);
        assertThat(log.size()).isEqualTo(40);
        log.limit(39);
        assertThat(log.size()).isZero();
        assertThat(other.resolve("postgres.log.1")).hasSize(40);
    }

    @AfterEach
    void nobodyIsLeft() {
        Await.until("no process left in the data folder", () -> {
            new Occupants(data).awaitNone(Duration.ZERO);
            return true;
        });
    }

    private static void startsAndAnswers() {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(said(server, "never said")).isFalse();
        }
    }

    private static void say(EmbeddedPostgres server, String word) {
        client(server).sql("insert into word values (?) on conflict do nothing").param(word).update();
    }

    private static boolean said(EmbeddedPostgres server, String word) {
        return client(server).sql("select count(*) from word where said = ?").param(word).query(Integer.class).single() == 1;
    }

    private static JdbcClient client(EmbeddedPostgres server) {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
    }

    private static String major(String version) {
        return version.substring(0, version.lastIndexOf('.'));
    }

    private static String lastLine() throws IOException {
        return new ServerLog(folder.resolve("postgres.log")).since(0).lines().toList().getLast();
    }

    private static boolean entries(Path in, String pattern) throws IOException {
        var slash = pattern.indexOf('/');
        try (var found = Files.newDirectoryStream(in, pattern.substring(0, slash))) {
            for (var entry : found) {
                if (Files.exists(entry.resolve(pattern.substring(slash + 1)))) {
                    return true;
                }
            }
            return false;
        }
    }
}
