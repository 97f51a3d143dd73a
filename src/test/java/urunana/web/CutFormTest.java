package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;

/** A form whose connection broke at any byte is not saved: not even where what has arrived looks like a whole form. */
@Tag("P05")
class CutFormTest {
    private static final String BOUNDARY = "----a-boundary";

    @Test
    void whateverByteWasTheLastNothingIsSaved() throws Exception {
        try (Cast cast = Cast.start()) {
            String path = "/communities/" + Cast.COMMUNITY + "/sessions/" + Story.begin(cast).session() + "/decisions";
            byte[] whole = body();
            for (int cut = whole.length - 60; cut > whole.length - 260; cut--) send(cast, path, whole, cut);
            assertThat(count(cast)).as("of forms that broke off").isZero();
            send(cast, path, whole, whole.length);
            assertThat(count(cast)).as("of the whole one").isOne();
        }
    }

    private static int count(Cast cast) {
        return cast.jdbc().sql("select count(*) from decision").query(Integer.class).single();
    }

    private static byte[] body() {
        var body = new StringBuilder();
        for (String[] field : new String[][] {{"receipt", UUID.randomUUID().toString()}, {"words", "Bring cards"}, {"owner", ""}, {"due", ""}}) {
            body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(field[0]).append("\"\r\n\r\n").append(field[1]).append("\r\n");
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    // Announces all of it and hangs up after so many bytes; waits until the program has answered or hung up too.
    private static void send(Cast cast, String path, byte[] whole, int cut) throws IOException {
        URI address = URI.create(cast.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\nCookie: sign_in="
                    + Cast.token(Who.TEACHER) + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + whole.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(whole, 0, cut);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }
}
