package urunana.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer: status, headers, and a page to render, bytes to send, or something long that is sent as it is read. */
public record Reply(int status, Map<String, String> headers, @Nullable String template, Map<String, Object> model, byte[] body,
                    @Nullable Stream stream, boolean lasting) {
    /** Writes what is not held in memory. */
    @FunctionalInterface
    public interface Stream {
        void to(OutputStream out) throws IOException;
    }

    private static final byte[] NOTHING = new byte[0];

    /** A page from {@code src/main/jte/<template>.jte}; model is name, value, name, value. */
    public static Reply page(Page page, String template, Object... model) {
        return page(200, page, template, model);
    }

    public static Reply page(int status, Page page, String template, Object... model) {
        var params = new HashMap<String, Object>();
        params.put("page", page);
        for (int i = 0; i < model.length; i += 2) params.put((String) model[i], model[i + 1]);
        return new Reply(status, Map.of("Content-Type", "text/html;charset=utf-8"), template + ".jte", params, NOTHING, null, false);
    }

    /** After a form was accepted: go and look. Only ever a path of our own. */
    public static Reply seeOther(String path) {
        return new Reply(303, Map.of("Location", path), null, Map.of(), NOTHING, null, false);
    }

    public static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/plain;charset=utf-8"), null, Map.of(), text.getBytes(StandardCharsets.UTF_8), null, false);
    }

    public static Reply bytes(String type, byte[] body) {
        return new Reply(200, Map.of("Content-Type", type), null, Map.of(), body, null, false);
    }

    /** A file of this size from the disk, not held in memory. */
    public static Reply file(String type, Path file, long size) {
        return stream(type, size, out -> Files.copy(file, out));
    }

    /** Something of exactly this size, written while it is sent. */
    public static Reply stream(String type, long size, Stream stream) {
        return new Reply(200, Map.of("Content-Type", type, "Content-Length", Long.toString(size)), null, Map.of(), NOTHING, stream, false);
    }

    public Reply header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, template, model, body, stream, lasting);
    }

    Reply status(int other) {
        return new Reply(other, headers, template, model, body, stream, lasting);
    }

    /** What was written on the way stays also when this refuses, as a wrong PIN is counted. */
    public Reply lasts() {
        return new Reply(status, headers, template, model, body, stream, true);
    }

    String location() {
        return headers.getOrDefault("Location", "");
    }
}
