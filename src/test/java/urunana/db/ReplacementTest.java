package urunana.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    @TempDir
    Path data;

    private Replacement replacement;

    @BeforeEach
    void anOldSiteAndANewOneReady() throws Exception {
        replacement = new Replacement(data);
        write("postgres/word", "old");
        write("files/word", "old");
        replacement.begin();
        write("postgres.restoring/word", "new");
        write("files.restoring/word", "new");
    }

    @Test
    void changesNothingBeforeItIsDecided() throws IOException {
        replacement.finish();
        assertThat(read("postgres/word")).isEqualTo("old");
        assertThat(read("files/word")).isEqualTo("old");
    }

    @Test
    void forgetsWhatAnInterruptedRestoreLeft() throws Exception {
        replacement.abandon();
        assertThat(data.resolve("files.restoring")).doesNotExist();
        replacement.begin();
        assertThat(data.resolve("postgres.restoring")).doesNotExist();
        assertThat(data.resolve("files.restoring")).isEmptyDirectory();
    }

    @Test
    void putsTheNewInPlaceAndTheOldAside() throws IOException {
        assertThat(replacement.commit(".before")).containsExactly(data.resolve("postgres.before"), data.resolve("files.before"));
        assertNew();
    }

    @Test
    void finishesWhereverItWasKilled() throws IOException {
        for (int renames = 0; renames <= 4; renames++) {
            var site = Files.createDirectories(data.resolve("killed-after-" + renames));
            killedAfter(site, renames);
            new Replacement(site).finish();
            assertThat(Files.readString(site.resolve("postgres/word"))).isEqualTo("new");
            assertThat(Files.readString(site.resolve("files/word"))).isEqualTo("new");
            assertThat(Files.readString(site.resolve("postgres.before/word"))).isEqualTo("old");
            assertThat(Files.readString(site.resolve("files.before/word"))).isEqualTo("old");
            assertThat(site.resolve("restored")).doesNotExist();
        }
    }

    @Test
    void doesNotFinishTwice() throws IOException {
        replacement.commit(".before");
        replacement.finish();
        assertNew();
    }

    private static void killedAfter(Path site, int renames) throws IOException {
        for (var part : new String[] {"postgres", "files"}) {
            Files.createDirectories(site.resolve(part));
            Files.writeString(site.resolve(part + "/word"), "old");
            Files.createDirectories(site.resolve(part + ".restoring"));
            Files.writeString(site.resolve(part + ".restoring/word"), "new");
        }
        Files.writeString(site.resolve("restored"), ".before");
        String[][] steps = {{"postgres", "postgres.before"}, {"postgres.restoring", "postgres"},
                {"files", "files.before"}, {"files.restoring", "files"}};
        for (int i = 0; i < renames; i++) {
            Files.move(site.resolve(steps[i][0]), site.resolve(steps[i][1]));
        }
    }

    private void assertNew() throws IOException {
        assertThat(read("postgres/word")).isEqualTo("new");
        assertThat(read("files/word")).isEqualTo("new");
        assertThat(read("postgres.before/word")).isEqualTo("old");
        assertThat(read("files.before/word")).isEqualTo("old");
    }

    private void write(String file, String word) throws IOException {
        Files.createDirectories(data.resolve(file).getParent());
        Files.writeString(data.resolve(file), word);
    }

    private String read(String file) throws IOException {
        return Files.readString(data.resolve(file));
    }
}
