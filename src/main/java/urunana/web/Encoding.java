package urunana.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are packed for the way (docs/decisions/023). */
enum Encoding {
    BROTLI("br"), GZIP("gzip"), NONE("identity");

    /** Smaller than this, packing saves nothing worth the work. */
    static final int SMALL = 256;

    private static final boolean BROTLI_LOADS = Brotli4jLoader.isAvailable();
    /** From 5 to 9 next to nothing is won; a window of 256 KB holds every page of ours. */
    private static final Encoder.Parameters BROTLI_QUICK = Encoder.Parameters.create(5, 18);
    private static final Encoder.Parameters BROTLI_BEST = Encoder.Parameters.create(11, 18);

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /** The name HTTP knows it by. */
    String token() {
        return token;
    }

    /** The smallest that the header Accept-Encoding allows; what it prefers comes before what we prefer. */
    static Encoding accepted(@Nullable String header) {
        if (header == null || header.length() > 500) return NONE;
        float brotli = BROTLI_LOADS ? weight(header, BROTLI.token, 0) : 0;
        float gzip = weight(header, GZIP.token, 0);
        float best = Math.max(brotli, gzip);
        if (best <= 0 || weight(header, NONE.token, best) > best) return NONE;
        return brotli >= gzip ? BROTLI : GZIP;
    }

    // What is not named goes by the star, when there is one.
    private static float weight(String header, String token, float otherwise) {
        float weight = otherwise;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] words = part.strip().split("\\s*;\\s*");
            if (words[0].equals(token)) return quality(words);
            if (words[0].equals("*") && !token.equals(NONE.token)) weight = quality(words);
        }
        return weight;
    }

    private static float quality(String[] words) {
        if (words.length < 2) return 1;
        String q = words[1].replaceAll("^q\\s*=\\s*", "");
        return q.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?") ? Float.parseFloat(q) : 0;
    }

    /** Text shrinks; photos, zip and pdf are packed already. */
    static boolean shrinks(String type) {
        return type.startsWith("text/") || type.startsWith("application/json") || type.startsWith("application/manifest+json")
                || type.startsWith("image/svg+xml");
    }

    /** Packs what leaves once: the level that pays. */
    byte[] pack(byte[] plain) {
        return pack(plain, BROTLI_QUICK, Deflater.DEFAULT_COMPRESSION);
    }

    /** Packs what leaves a thousand times: the smallest there is. */
    byte[] packTight(byte[] plain) {
        return pack(plain, BROTLI_BEST, Deflater.BEST_COMPRESSION);
    }

    private byte[] pack(byte[] plain, Encoder.Parameters brotli, int level) {
        try {
            return switch (this) {
                case BROTLI -> Encoder.compress(plain, brotli);
                case GZIP -> gzip(plain, level);
                case NONE -> plain;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] plain, int level) throws IOException {
        var packed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var out = new GZIPOutputStream(packed, 8192) {{ def.setLevel(level); }}) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
