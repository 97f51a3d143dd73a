package urunana.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content decides; a name may sharpen what the content shows and never invents it. */
class FileTypeTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    @Test
    void whatPhonesSendIsKnown() throws IOException {
        assertThat(type("ffd8ffe000104a46494600010100", "photo.jpg")).isEqualTo("image/jpeg");
        assertThat(type("89504e470d0a1a0a0000000d49484452", "shot.png")).isEqualTo("image/png");
        assertThat(type("524946460a00000057454250565038200000", "sticker.webp")).isEqualTo("image/webp");
        assertThat(type("255044462d312e370a", "paper.pdf")).isEqualTo("application/pdf");
        assertThat(type("49443303000000000000", "song.mp3")).isEqualTo("audio/mpeg");
        assertThat(type("fffb9064000000000000", "song.mp3")).isEqualTo("audio/mpeg");
        assertThat(type("000000186674797069736f6d0000020069736f6d69736f32", "VID_1.mp4")).isEqualTo("video/mp4");
        assertThat(type("0000001866747970336770340000000033677034", "VID_1.3gp")).isEqualTo("video/3gpp");
        assertThat(type("4f67675300020000000000000000000000000000000000000000000000000000", "voice.ogg")).isEqualTo("audio/ogg");
        assertThat(type("4f67675300020000000000000000000000000000000000000000000001766f72626973", "voice.ogg")).isEqualTo("audio/ogg");
    }

    @Test
    void aDocumentIsAZipThatSaysSo() throws IOException {
        assertThat(type(zip(), "plan.docx")).isEqualTo(WORD);
        assertThat(type(zip(), "plan.xlsx")).endsWith("spreadsheetml.sheet");
        assertThat(type(zip(), "plan.pptx")).endsWith("presentationml.presentation");
        assertThat(type("7f454c4602010100", "plan.docx")).as("a program that calls itself a document").isEqualTo(FileType.UNKNOWN);
        assertThat(type("00010203ff0088", "plan.docx")).isEqualTo(FileType.UNKNOWN);
    }

    @Test
    void whatCouldRunInAPageIsNeverShown() throws IOException {
        for (String name : new String[] {"page.html", "page.jpg", "page.pdf", "page"}) {
            String type = type("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), name);
            assertThat(FileType.shown(type)).as(name).isFalse();
            assertThat(type).as(name).isNotEqualTo("text/html");
        }
        String drawing = type("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "drawing.svg");
        assertThat(drawing).isEqualTo(FileType.UNKNOWN);
    }

    @Test
    void plainTextIsTextAndNotShown() throws IOException {
        assertThat(type("Muraho neza".getBytes(StandardCharsets.UTF_8), "inyandiko.txt")).isEqualTo("text/plain");
        assertThat(FileType.shown("text/plain")).isFalse();
        assertThat(type(new byte[0], "empty.txt")).isEqualTo(FileType.UNKNOWN);
    }

    private String type(String hex, String name) throws IOException {
        return type(HexFormat.of().parseHex(hex), name);
    }

    private String type(byte[] content, String name) throws IOException {
        return FileType.of(Files.write(folder.resolve("content"), content), name);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
