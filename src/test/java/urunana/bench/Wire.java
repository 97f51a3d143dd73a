package urunana.bench;

import java.io.IOException;
import java.io.InputStream;

/** Reads answers off a plain socket, as far as a measurement needs them. */
final class Wire {
    /** The status, whether the connection ends with it, and after how many seconds to come again (0: not said). */
    record Answer(int status, boolean closes, int retryAfter) {}

    private Wire() {}

    static Answer answer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        int retryAfter = 0;
        boolean chunked = false;
        boolean closes = false;
        for (String header; !(header = line(in)).isEmpty(); ) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) length = Integer.parseInt(header.substring(15).strip());
            if (header.regionMatches(true, 0, "Retry-After:", 0, 12)) retryAfter = Integer.parseInt(header.substring(12).strip());
            if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) chunked = true;
            if (header.equalsIgnoreCase("Connection: close")) closes = true;
        }
        if (chunked) while ((length = Integer.parseInt(line(in), 16)) > 0) in.skipNBytes(length + 2);
        else in.skipNBytes(length);
        if (chunked) line(in);
        return new Answer(Integer.parseInt(status.substring(9, 12)), closes, retryAfter);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) throw new IOException("the connection ended");
            if (b != '\r') line.append((char) b);
        }
        return line.toString();
    }
}
