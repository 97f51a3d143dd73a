package urunana.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phone says at the end of a history: all that was queued, what was ever refused, and what is left. */
record Told(int number, List<Queued> queued, List<String> refused, int rounds, int stuck, List<Left> left) {

    record Queued(String id, String path, List<List<String>> fields) {}

    /** An entry as its queue holds it at the end. */
    record Left(String id, int seq, String state, String path, List<List<String>> fields, boolean blocked, @Nullable String hash,
                @Nullable String location, @Nullable Integer status, @Nullable String parked) {}

    /** The batch, and the history that was only begun. */
    record Batch(List<Told> all, @Nullable Told begun) {}

    /** The hash of docs/decisions/010, written down a third time. */
    static String hash(List<List<String>> fields, List<List<String>> files) {
        var text = new StringBuilder();
        fields.stream().sorted(Comparator.comparing(List::getFirst)).forEach(field -> {
            String value = plain(field.getLast());
            text.append(field.getFirst()).append('\n').append(value.length()).append('\n').append(value).append('\n');
        });
        files.stream().sorted(Comparator.comparing(List::getFirst)).forEach(file -> {
            byte[] content = Base64.getDecoder().decode(file.getLast());
            text.append(file.getFirst()).append('\n').append(content.length).append('\n').append(sha(content)).append('\n');
        });
        return sha(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String plain(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String sha(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
