package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The phone computes the same: what is hashed is written out here byte for byte. */
class FingerprintTest {
    @Test
    void fieldsByNameThenFilesByName() throws Exception {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("words", List.of("Bavuga\r\nbose 😀"));
        values.put("receipt", List.of("0123"));
        values.put("person", List.of("b", "a"));
        values.put("Zebra", List.of(""));

        assertThat(hex(values, Map.of("photo", List.of(upload("ikarita")), "a", List.of(upload("x"), upload("yz"))))).isEqualTo(sha256(
                "Zebra\n0\n\nperson\n1\nb\nperson\n1\na\nwords\n14\nBavuga\nbose 😀\n"
                        + "a\n1\n" + sha256("x") + "\na\n2\n" + sha256("yz") + "\nphoto\n7\n" + sha256("ikarita") + "\n"));
    }

    @Test
    void nothingAtAllHasOneToo() throws Exception {
        assertThat(hex(Map.of("receipt", List.of("1")), Map.of())).isEqualTo(sha256(""));
    }

    @Test
    void noTwoFormsLookAlike() {
        assertThat(hex(Map.of("a", List.of("1\nb\n1\n2")), Map.of())).isNotEqualTo(hex(Map.of("a", List.of("1"), "b", List.of("2")), Map.of()));
        assertThat(hex(Map.of("a", List.of("1", "2")), Map.of())).isNotEqualTo(hex(Map.of("a", List.of("2", "1")), Map.of()));
        assertThat(hex(Map.of(), Map.of("f", List.of(upload("one"))))).isNotEqualTo(hex(Map.of(), Map.of("f", List.of(upload("two")))));
    }

    @Test
    void lineEndsOfAllSystemsAreOne() {
        assertThat(hex(Map.of("a", List.of("1\r\n2\r3\n")), Map.of())).isEqualTo(hex(Map.of("a", List.of("1\n2\n3\n")), Map.of()));
    }

    private static String hex(Map<String, List<String>> values, Map<String, List<Upload>> uploads) {
        return HexFormat.of().formatHex(Fingerprint.of(values, uploads));
    }

    private static Upload upload(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Upload("any.txt", bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
