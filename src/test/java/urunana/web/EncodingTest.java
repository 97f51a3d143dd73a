package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;
import static urunana.web.Encoding.BROTLI;
import static urunana.web.Encoding.GZIP;
import static urunana.web.Encoding.NONE;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    void whoSaysNothingOrRefusesGetsItPlain() {
        assertThat(Encoding.accepted(null)).isEqualTo(NONE);
        assertThat(Encoding.accepted("")).isEqualTo(NONE);
        assertThat(Encoding.accepted("br;q=0, gzip;q=0.000")).isEqualTo(NONE);
        assertThat(Encoding.accepted("*;q=0")).isEqualTo(NONE);
        assertThat(Encoding.accepted("zstd, deflate")).isEqualTo(NONE);
        assertThat(Encoding.accepted("identity, gzip;q=0.5")).isEqualTo(NONE);
        assertThat(Encoding.accepted("gzip;q=soon, br;q=-1, br;q=2")).isEqualTo(NONE);
        assertThat(Encoding.accepted("brr, gzipped")).isEqualTo(NONE);
        assertThat(Encoding.accepted("br,".repeat(300))).isEqualTo(NONE);
    }

    @Test
    void brotliComesBeforeGzipUnlessThePhonePrefersIt() {
        assertThat(Encoding.accepted("gzip, deflate, br, zstd")).isEqualTo(BROTLI);
        assertThat(Encoding.accepted("GZIP , BR ; q=1.0")).isEqualTo(BROTLI);
        assertThat(Encoding.accepted("*")).isEqualTo(BROTLI);
        assertThat(Encoding.accepted("br;q=0, *")).isEqualTo(GZIP);
        assertThat(Encoding.accepted("gzip, br;q=0")).isEqualTo(GZIP);
        assertThat(Encoding.accepted("br;q=0.5, gzip;q=0.8")).isEqualTo(GZIP);
        assertThat(Encoding.accepted("gzip, identity;q=0.5")).isEqualTo(GZIP);
    }

    @Test
    void whatWasPackedComesOutWhole() throws IOException {
        byte[] plain = "Abarimu bahura buri cyumweru. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        for (var packed : new byte[][] {BROTLI.pack(plain), BROTLI.packTight(plain)}) {
            assertThat(packed).hasSizeLessThan(plain.length / 5);
            assertThat(Decoder.decompress(packed).getDecompressedData()).isEqualTo(plain);
        }
        for (var packed : new byte[][] {GZIP.pack(plain), GZIP.packTight(plain)}) {
            assertThat(packed).hasSizeLessThan(plain.length / 5);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()).isEqualTo(plain);
        }
    }

    @Test
    void onlyWordsAreWorthPacking() {
        for (String type : new String[] {"text/html;charset=utf-8", "text/css", "text/javascript", "application/json", "image/svg+xml", "application/manifest+json"}) {
            assertThat(Encoding.shrinks(type)).as(type).isTrue();
        }
        for (String type : new String[] {"image/jpeg", "image/png", "application/pdf", "application/zip", "application/octet-stream", ""}) {
            assertThat(Encoding.shrinks(type)).as(type).isFalse();
        }
    }
}
