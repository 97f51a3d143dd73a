package urunana.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One phone of a crowd: sends what waits on it, one after another, and again with the same receipt until it is acknowledged. */
final class CrowdPhone {
    /** Something to send: where to, under which receipt, which fields (name, value, …), perhaps with a photo. */
    record Entry(UUID receipt, String path, List<String> fields, byte @Nullable [] photo) {}

    /** What became of the entries: times until each answer, and how often an answer was none. */
    static final class Story {
        final List<UUID> acknowledged = new ArrayList<>();
        final List<Long> nanos = new ArrayList<>();
        int photos;
        int lost;
        int busy;
        int failed;
        int broken;
        int refused;
        long ended;
    }

    private static final String BOUNDARY = "----a-boundary-no-photo-holds";
    private static final int PATIENCE = 30;

    private final int port;
    private final UUID person;
    private final Story story = new Story();
    private @Nullable Socket socket;
    private @Nullable BufferedInputStream in;
    private int wait;

    CrowdPhone(int port, UUID person) {
        this.port = port;
        this.person = person;
    }

    /** Sends all of it; the answers to some are lost on the way, as they are in a valley. */
    Story send(List<Entry> entries, int loseEach) throws InterruptedException {
        for (Entry entry : entries) {
            boolean lose = Math.floorMod(entry.receipt().hashCode(), loseEach) == 0;
            for (int tries = 0; tries < PATIENCE && !done(entry, lose && tries == 0); tries++) pause(tries);
        }
        story.ended = System.nanoTime();
        stay();
        return story;
    }

    // A browser does not hang up when it has what it wants: the server does, some time later.
    private void stay() {
        try {
            if (socket != null && in.read() >= 0) story.broken++;
        } catch (IOException e) {
            story.broken++;
        }
        hangUp();
    }

    // Waits as long as it was told to, else twice as long each time, and never as long as its neighbour.
    private void pause(int tries) throws InterruptedException {
        long seconds = wait > 0 ? wait : Math.min(30, 1L << tries);
        Thread.sleep(seconds * 500 + ThreadLocalRandom.current().nextLong(seconds * 1000));
    }

    private boolean done(Entry entry, boolean lose) {
        wait = 0;
        try {
            long begun = System.nanoTime();
            call();
            socket.getOutputStream().write(request(entry));
            if (lose) {
                story.lost++;
                hangUp();
                return false;
            }
            var answer = Wire.answer(in);
            story.nanos.add(System.nanoTime() - begun);
            if (answer.closes()) hangUp();
            return heard(entry, answer);
        } catch (IOException e) {
            story.broken++;
            hangUp();
            return false;
        }
    }

    private boolean heard(Entry entry, Wire.Answer answer) {
        switch (answer.status()) {
            case 200, 303 -> {
                story.acknowledged.add(entry.receipt());
                if (entry.photo() != null) story.photos++;
                return true;
            }
            case 429, 503 -> story.busy++;
            default -> {
                if (answer.status() < 500) story.refused++;
                else story.failed++;
                if (answer.status() < 500) return true;
            }
        }
        wait = answer.retryAfter();
        return false;
    }

    private void call() throws IOException {
        if (socket != null) return;
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 2048);
    }

    private void hangUp() {
        if (socket == null) return;
        try {
            socket.close();
        } catch (IOException e) {
            story.broken++;
        }
        socket = null;
    }

    private byte[] request(Entry entry) {
        var body = new ByteArrayOutputStream(entry.photo() == null ? 2048 : entry.photo().length + 2048);
        part(body, "receipt", entry.receipt().toString());
        for (int i = 0; i < entry.fields().size(); i += 2) part(body, entry.fields().get(i), entry.fields().get(i + 1));
        if (entry.photo() != null) {
            text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
            body.writeBytes(entry.photo());
            text(body, "\r\n");
        }
        text(body, "--" + BOUNDARY + "--\r\n");
        var request = new ByteArrayOutputStream(body.size() + 512);
        text(request, "POST " + entry.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sign_in=" + person + "\r\nSec-Fetch-Site: same-origin\r\nOutbox: " + person
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + body.size() + "\r\n\r\n");
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String value) {
        text(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void text(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
