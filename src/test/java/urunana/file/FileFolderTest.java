package urunana.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all; what a crash left is swept, and never somebody else's files. */
class FileFolderTest {
    private static final Instant NOW = Instant.now();
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @TempDir
    Path path;

    @Test
    void whatIsWrittenIsKeptUnderARandomNameWithItsHash() throws IOException {
        var folder = new FileFolder(path.resolve("made/when/needed"));
        var written = folder.write(content("abc"), "../plan.txt");
        assertThat(written.stored()).matches("[0-9a-f-]{36}");
        assertThat(written.size()).isEqualTo(3);
        assertThat(HexFormat.of().formatHex(written.sha256())).startsWith("ba7816bf8f01cfea");
        assertThat(folder.path(written.stored())).hasContent("abc");
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() throws IOException {
        var breaking = new InputStream() {
            private int left = 5000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) throw new IOException("gone");
                return 'x';
            }
        };
        assertThatThrownBy(() -> new FileFolder(path).write(breaking, "a.txt")).isInstanceOf(IOException.class);
        try (var left = Files.list(path)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void orphansOfYesterdayAreSweptAndYoungOnesWait() throws IOException {
        var folder = new FileFolder(path);
        String known = old(folder.write(content("known"), "a").stored());
        String orphan = old(folder.write(content("orphan"), "b").stored());
        String young = folder.write(content("being saved"), "c").stored();
        Files.writeString(path.resolve("half.part"), "half");
        old("half.part");
        assertThat(folder.sweep(Set.of(known), YESTERDAY)).isEqualTo(2);
        assertThat(folder.path(known)).exists();
        assertThat(folder.path(young)).exists();
        assertThat(folder.path(orphan)).doesNotExist();
        assertThat(path.resolve("half.part")).doesNotExist();
    }

    @Test
    void aFolderOfAnotherDatabaseIsLeftAlone() throws IOException {
        var folder = new FileFolder(path);
        String first = old(folder.write(content("first"), "a").stored());
        String second = old(folder.write(content("second"), "b").stored());
        assertThat(folder.sweep(Set.of("elsewhere"), YESTERDAY)).isZero();
        assertThat(folder.path(first)).exists();
        assertThat(folder.path(second)).exists();
    }

    private String old(String name) throws IOException {
        Files.setLastModifiedTime(path.resolve(name), FileTime.from(NOW.minus(Duration.ofDays(2))));
        return name;
    }

    private static InputStream content(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
