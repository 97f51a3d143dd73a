package urunana.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A fixed number of requests over a few kept-alive connections: plain sockets, so that the client costs little of the two cores. */
final class Load {
    /** Requests per second, the 95th percentile in milliseconds, and how many were not answered as expected. */
    record Result(double perSecond, double p95, int wrong) {}

    private final int port;
    private final int connections;
    private final int expectedStatus;

    Load(int port, int connections, int expectedStatus) {
        this.port = port;
        this.connections = connections;
        this.expectedStatus = expectedStatus;
    }

    /** Sends {@code count} requests; {@code request} makes the n-th one. */
    Result run(int count, IntFunction<byte[]> request) throws InterruptedException {
        var next = new AtomicInteger();
        var wrong = new AtomicInteger();
        var nanos = new long[count];
        var done = new CountDownLatch(connections);
        long begun = System.nanoTime();
        for (int c = 0; c < connections; c++) {
            Thread.ofPlatform().start(() -> {
                while (next.get() < count) send(count, request, next, wrong, nanos);
                done.countDown();
            });
        }
        done.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Arrays.sort(nanos);
        return new Result(count / seconds, nanos[(int) (count * 0.95)] / 1e6, wrong.get());
    }

    // One connection, until the work is done or the server closes it.
    private void send(int count, IntFunction<byte[]> request, AtomicInteger next, AtomicInteger wrong, long[] nanos) {
        int n = -1;
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 65_536);
            while ((n = next.getAndIncrement()) < count) {
                long at = System.nanoTime();
                socket.getOutputStream().write(request.apply(n));
                var answer = Wire.answer(in);
                if (answer.status() != expectedStatus) wrong.incrementAndGet();
                nanos[n] = System.nanoTime() - at;
                if (answer.closes()) return;
            }
        } catch (IOException e) {
            if (n < count) wrong.incrementAndGet();
            if (n < 0) next.incrementAndGet();
        }
    }

    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sign_in=" + token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String token, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: sign_in=" + token + "\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
