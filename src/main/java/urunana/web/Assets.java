package urunana.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import urunana.text.Texts;

/** The files of {@code src/main/web}, served under a name that carries their hash, so that a phone loads each once. */
@Component
public final class Assets {
    /** A file with its packed forms, each made when first asked for. */
    private record Asset(String type, byte[] content, Map<Encoding, byte[]> packed) {
        Reply in(Encoding encoding) {
            if (encoding == Encoding.NONE || !Encoding.shrinks(type)) return Reply.bytes(type, content);
            return Reply.bytes(type, packed.computeIfAbsent(encoding, form -> form.packTight(content))).header("Content-Encoding", encoding.token());
        }
    }

    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml", "png", "image/png", "webmanifest", "application/manifest+json");

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Asset> byHashed = new HashMap<>();

    public Assets(Texts texts) {
        var raw = new HashMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:web/*.*")) {
                raw.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("assets cannot be read", e);
        }
        Texts.LANGUAGES.forEach(language -> raw.put("words-" + language + ".js", Scripts.words(texts, language)));
        paths.putAll(new Scripts(raw, this::add).addAll());
    }

    private String add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String hashed = name.substring(0, dot) + "." + hash(content) + name.substring(dot);
        byHashed.put(hashed, new Asset(TYPES.getOrDefault(name.substring(dot + 1), "application/octet-stream"), content, new ConcurrentHashMap<>()));
        return "/assets/" + hashed;
    }

    /** The path under which this file is served. */
    public String path(String name) {
        String path = paths.get(name);
        if (path == null) throw new IllegalArgumentException("no asset " + name);
        return path;
    }

    /** GET /assets/{name} */
    public Reply serve(Request request) {
        var asset = byHashed.get(request.part("name"));
        if (asset == null) throw new Refusal.NotFound();
        return asset.in(request.encoding()).header("Cache-Control", "public, max-age=31536000, immutable");
    }

    /** GET /worker.js: at the root, because a worker serves what lies below it; asked for anew each time, so that it can be replaced. */
    public Reply worker(Request request) {
        var worker = Objects.requireNonNull(byHashed.get(path("worker.js").substring("/assets/".length())));
        return worker.in(request.encoding()).header("Cache-Control", "no-cache");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
