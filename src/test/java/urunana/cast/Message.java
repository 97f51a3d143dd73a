package urunana.cast;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One request or answer of HTTP/1.1 as it stands on the wire. */
record Message(String head, byte[] bytes) {

    /** The next one; null when the other side has hung up. */
    static @Nullable Message read(BufferedInputStream in, boolean mayHaveBody) throws IOException {
        var all = new ByteArrayOutputStream(2048);
        for (int last = 0, b; last != 0x0d0a0d0a; last = last << 8 | b) {
            if ((b = in.read()) < 0) {
                if (all.size() == 0) return null;
                throw new IOException("the connection ended");
            }
            all.write(b);
        }
        String head = all.toString(StandardCharsets.ISO_8859_1);
        if (!mayHaveBody || head.startsWith("HTTP/1.1 304") || head.startsWith("HTTP/1.1 204")) return new Message(head, all.toByteArray());
        if (header(head, "transfer-encoding") != null) chunks(in, all);
        else copy(in, all, length(head));
        return new Message(head, all.toByteArray());
    }

    @Nullable String header(String name) {
        return header(head, name);
    }

    /** The same request without its sign-in. */
    Message signedOut() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceFirst("sign_in=", "sign_up=");
        return new Message(head, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int length(String head) {
        String length = header(head, "content-length");
        return length == null ? 0 : Integer.parseInt(length);
    }

    private static @Nullable String header(String head, String name) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ":");
        return at < 0 ? null : head.substring(at + name.length() + 3, head.indexOf("\r\n", at + 2)).strip();
    }

    private static void chunks(BufferedInputStream in, ByteArrayOutputStream all) throws IOException {
        for (int size = -1; size != 0; ) {
            var line = new StringBuilder();
            for (int b; (b = in.read()) != '\n'; line.append((char) b)) {
                if (b < 0) throw new IOException("the connection ended");
                all.write(b);
            }
            all.write('\n');
            size = Integer.parseInt(line.toString().strip(), 16);
            copy(in, all, size + 2);
        }
    }

    private static void copy(BufferedInputStream in, ByteArrayOutputStream all, int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) throw new IOException("the connection ended");
        all.writeBytes(body);
    }
}
