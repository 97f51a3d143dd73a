package urunana.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {

    private static final Consumer<String> QUIETLY = line -> { };
    private static final Instant NOW = Instant.parse("2026-09-24T08:00:00Z");

    @TempDir
    static Path folder;

    private static HikariDataSource site;
    private static Path files;
    private static Path archive;

    @BeforeAll
    static void aSiteWithABackup() throws IOException {
        site = TestDatabase.fresh();
        Site.fill(JdbcClient.create(site));
        files = Files.createDirectories(folder.resolve("files/ab"));
        Files.write(files.resolve("photo"), new byte[] {0, 1, 2, (byte) 0xff, 10, 13});
        Files.writeString(files.resolve("coming-in.part"), "half of a pho");
        files = files.getParent();
        archive = folder.resolve("site.zip");
        Backup.write(site, files, archive, "test", NOW, QUIETLY);
    }

    @AfterAll
    static void done() {
        site.close();
    }

    @Test
    void bringsBackEveryRowOfEveryTableAndEveryFile() throws IOException {
        try (var other = TestDatabase.empty()) {
            Restore.into(other, folder.resolve("restored"), archive, NOW, QUIETLY);

            assertThat(rows(other)).isEqualTo(rows(site)).hasSizeGreaterThan(20);
            assertThat(rows(site).get("audit")).isEqualTo(2);
            assertThat(contents(other)).isEqualTo(contents(site));
            assertThat(schema(other)).isEqualTo(schema(site));
            assertThat(Files.mismatch(folder.resolve("restored/ab/photo"), files.resolve("ab/photo"))).isEqualTo(-1);
            assertThat(folder.resolve("restored/ab/coming-in.part")).doesNotExist();
        }
    }

    @Test
    void givesTheSiteAnotherEpochAndGoesOnCounting() {
        try (var other = TestDatabase.empty()) {
            Restore.into(other, folder.resolve("counting"), archive, NOW, QUIETLY);

            assertThat(text(other, "select epoch::text from site")).isNotEqualTo(text(site, "select epoch::text from site"));
            assertThat(text(other, Site.ONE_MORE_AUDIT)).isEqualTo("3");
        }
    }

    @Test
    void endsEverySignInAndEveryCodeOfTheBackup() {
        var later = folder.resolve("signed-in.zip");
        try (var signedIn = TestDatabase.fresh(); var other = TestDatabase.empty()) {
            Site.fill(JdbcClient.create(signedIn));
            Site.signIn(JdbcClient.create(signedIn));
            Backup.write(signedIn, files, later, "test", NOW, QUIETLY);
            JdbcClient.create(signedIn).sql("update sign_in set ended_at = now()").update();

            Restore.into(other, folder.resolve("signed-in"), later, NOW.plusSeconds(60), QUIETLY);

            assertThat(lines(other, "select (ended_at at time zone 'UTC')::text from sign_in order by 1"))
                    .containsExactly("2026-03-01 07:00:00", "2026-09-24 08:01:00");
            assertThat(lines(other, "select purpose from one_time_code")).containsExactly("reset");
            assertThat(text(other, "select count(*)::text from one_time_code where used_at is null")).isEqualTo("0");
        }
    }

    @Test
    void keepsTheRulesOfTheDatabase() {
        try (var other = TestDatabase.empty()) {
            Restore.into(other, folder.resolve("rules"), archive, NOW, QUIETLY);

            assertThatThrownBy(() -> JdbcClient.create(other).sql("delete from audit").update())
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> JdbcClient.create(other).sql("delete from person").update())
                    .hasMessageContaining("foreign key");
        }
    }

    @Test
    void isOfOneMoment() {
        var later = folder.resolve("moment.zip");
        try (var other = TestDatabase.fresh(); var restored = TestDatabase.empty()) {
            Site.fill(JdbcClient.create(other));
            var before = contents(other);
            Backup.write(other, files, later, "test", NOW, line -> JdbcClient.create(other).sql("""
                    insert into receipt (id, person_id, path, hash, location, at)
                    values (gen_random_uuid(), gen_random_uuid(), '/late', '', '', now())""").update());
            Restore.into(restored, folder.resolve("moment"), later, NOW, QUIETLY);
            assertThat(contents(restored)).isEqualTo(before);
            assertThat(contents(other)).isNotEqualTo(before);
        }
    }

    @Test
    void refusesAnyFlippedByteAndWritesNothing() throws IOException {
        long size = Files.size(archive);
        try (var other = TestDatabase.empty()) {
            for (long at : new long[] {0, 11, size / 3, size / 2, size - 200, size - 65, size - 64, size - 1}) {
                var damaged = flipped(at);
                assertThatThrownBy(() -> Restore.into(other, folder.resolve("never"), damaged, NOW, QUIETLY))
                        .as("byte %d", at).isInstanceOf(ArchiveProblem.class).hasMessageContaining("damaged");
            }
            assertThat(rows(other)).isEmpty();
            assertThat(folder.resolve("never")).doesNotExist();
        }
    }

    @Test
    void refusesAnEntryThatIsNotWhatTheListSays() throws IOException {
        var forged = forged("tables/role.csv");
        try (var other = TestDatabase.empty()) {
            assertThatThrownBy(() -> Restore.into(other, folder.resolve("never"), forged, NOW, QUIETLY))
                    .isInstanceOf(ArchiveProblem.class).hasMessageContaining("tables/role.csv is not what its list says");
            assertThat(new Catalog(JdbcClient.create(other)).isEmpty()).isTrue();
        }
    }

    @Test
    void refusesAnArchiveThatWasCutOff() throws IOException {
        var bytes = Files.readAllBytes(archive);
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        try (var other = TestDatabase.empty()) {
            assertThatThrownBy(() -> Restore.into(other, folder.resolve("never"), cut, NOW, QUIETLY)).isInstanceOf(ArchiveProblem.class);
            assertThat(rows(other)).isEmpty();
        }
    }

    @Test
    void refusesADatabaseThatHoldsASite() {
        var before = contents(site);
        assertThatThrownBy(() -> Restore.into(site, folder.resolve("never"), archive, NOW, QUIETLY))
                .isInstanceOf(ArchiveProblem.class).hasMessageContaining("holds a site already");
        assertThat(contents(site)).isEqualTo(before);
    }

    @Test
    void refusesABackupOfANewerProgram() {
        assertThatThrownBy(() -> restoreAfter("""
                insert into flyway_schema_history values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'u', now(), 1, true)"""))
                .isInstanceOf(ArchiveProblem.class).hasMessageContaining("V9999__later.sql is not known here");
    }

    @Test
    void refusesABackupOfOtherMigrations() {
        assertThatThrownBy(() -> restoreAfter("update flyway_schema_history set checksum = 1 where version = '010'"))
                .isInstanceOf(ArchiveProblem.class).hasMessageContaining("another text of migration V010__site.sql");
    }

    @Test
    void leavesNothingWhenItIsInterrupted() {
        try (var other = TestDatabase.empty()) {
            assertThatThrownBy(() -> Restore.into(other, folder.resolve("interrupted"), archive, NOW, line -> cutOff(other, line)));
            assertThat(new Catalog(JdbcClient.create(other)).isEmpty()).isTrue();

            Restore.into(other, folder.resolve("interrupted"), archive, NOW, QUIETLY);
            assertThat(contents(other)).isEqualTo(contents(site));
        }
    }

    @Test
    void doesNotOverwriteABackup() throws IOException {
        var before = Files.readAllBytes(archive);
        assertThatThrownBy(() -> Backup.write(site, files, archive, "test", NOW, QUIETLY)).isInstanceOf(ArchiveProblem.class);
        assertThat(archive).hasBinaryContent(before);
    }

    @Test
    void leavesNoPieceWhenItCannotBeFinished() throws IOException {
        var target = folder.resolve("unfinished.zip");
        assertThatThrownBy(() -> Backup.write(site, files, target, "test", NOW, line -> {
            throw new IllegalStateException("the cable was pulled");
        }));
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().contains("unfinished"))).isEmpty();
        }
    }

    /** As if the network or the server went away in the middle of it. */
    private static void cutOff(DataSource database, String line) {
        if (line.contains("person ")) {
            JdbcClient.create(database).sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()
                    """).query(Boolean.class).list();
        }
    }

    private static void restoreAfter(String change) {
        try (var changed = TestDatabase.fresh(); var other = TestDatabase.empty()) {
            JdbcClient.create(changed).sql(change).update();
            var file = folder.resolve("changed-" + change.hashCode() + ".zip");
            Backup.write(changed, files, file, "test", NOW, QUIETLY);
            Restore.into(other, folder.resolve("never"), file, NOW, QUIETLY);
        }
    }

    /** The same archive, sealed anew, with another letter in that entry. */
    private static Path forged(String entry) throws IOException {
        var copy = folder.resolve("forged.zip");
        try (var from = new ZipFile(archive.toFile()); var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            to.setComment(Archive.UNSEALED);
            for (var each : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(each.getName()));
                var content = new String(from.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8);
                to.write((each.getName().equals(entry) ? content.replaceFirst("mentor", "Mentor") : content).getBytes(StandardCharsets.UTF_8));
            }
        }
        Archive.seal(copy);
        return copy;
    }

    private static Path flipped(long at) throws IOException {
        var copy = Files.copy(archive, folder.resolve("flipped-" + at + ".zip"));
        try (var file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.seek(at);
            int one = file.read();
            file.seek(at);
            file.write(one ^ 0x10);
        }
        return copy;
    }

    private static TreeMap<String, Long> rows(DataSource database) {
        var rows = new TreeMap<String, Long>();
        for (var table : new Catalog(JdbcClient.create(database)).tables()) {
            rows.put(table.name(), Long.valueOf(text(database, "select count(*)::text from " + table.quoted())));
        }
        return rows;
    }

    /** Every table row by row, in an order of its own; the epoch is meant to differ. */
    private static TreeMap<String, List<String>> contents(DataSource database) {
        var contents = new TreeMap<String, List<String>>();
        for (var table : new Catalog(JdbcClient.create(database)).tables()) {
            if (!table.name().equals("site")) {
                contents.put(table.name(), lines(database, "select t::text from " + table.quoted() + " t order by 1"));
            }
        }
        return contents;
    }

    /** Columns, constraints, indexes and triggers as the server describes them. */
    private static List<String> schema(DataSource database) {
        return Stream.of("""
                select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(column_default, '') || is_nullable || is_identity
                  from information_schema.columns where table_schema = 'public' order by 1""", """
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated || condeferrable
                  from pg_constraint where connamespace = 'public'::regnamespace order by 1""", """
                select indexdef from pg_indexes where schemaname = 'public' order by 1""", """
                select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal order by 1""")
                .flatMap(sql -> lines(database, sql).stream()).toList();
    }

    private static String text(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query(String.class).single();
    }

    private static List<String> lines(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query(String.class).list();
    }
}
