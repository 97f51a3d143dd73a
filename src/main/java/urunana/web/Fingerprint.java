package urunana.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over all that a form says, but for its receipt id: the same words and files give the same one. The phone
 * computes it as well, so it is written down exactly (docs/decisions/010). Files are read through, never held.
 */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(Map<String, List<String>> values, Map<String, List<Upload>> uploads) {
        var digest = sha256();
        new TreeMap<>(values).forEach((name, all) -> {
            if (!name.equals("receipt")) all.forEach(value -> add(digest, name, lines(value)));
        });
        new TreeMap<>(uploads).forEach((name, all) -> all.forEach(upload ->
                add(digest, name + "\n" + upload.size() + "\n" + HexFormat.of().formatHex(content(upload)) + "\n")));
        return digest.digest();
    }

    private static void add(MessageDigest digest, String name, String value) {
        add(digest, name + "\n" + value.length() + "\n" + value + "\n");
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    // A browser sends \r\n where the page holds \n.
    private static String lines(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static byte[] content(Upload upload) {
        var digest = sha256();
        var block = new byte[8192];
        try (InputStream in = upload.content().get()) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) digest.update(block, 0, n);
        } catch (IOException disk) {
            throw new Refusal.Later();
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
