package urunana.cast;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * The network between phones and the program, which loses, cuts, doubles, delays and lies, by a plan that follows from a
 * seed. Only what an outbox sends meets trouble. A few addresses are answered by the link itself: the scripts of a test.
 */
public final class FaultyLink implements AutoCloseable {
    private static final Pattern RECEIPT = Pattern.compile("name=\"receipt\"\r\n\r\n([0-9a-f-]{36})");
    private static final String PORTAL = "<!doctype html><title>Free Wi-Fi</title><form>Voucher <input name=code></form>";

    private record Line(Socket socket, BufferedInputStream in, long since) {}

    private final int port;
    private final long seed;
    private final ServerSocket door;
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();
    private final Map<String, String> scripts = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private final Set<CompletableFuture<?>> travelling = ConcurrentHashMap.newKeySet();
    private final Map<Fate, LongAdder> met = new EnumMap<>(Fate.class);
    private final LongAdder arrived = new LongAdder();
    private volatile boolean calm;

    public FaultyLink(String address, long seed) throws IOException {
        this.port = URI.create(address).getPort();
        this.seed = seed;
        for (Fate fate : Fate.values()) met.put(fate, new LongAdder());
        this.door = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        Thread.startVirtualThread(this::listen);
    }

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Answers this address itself with a script. */
    public void answer(String path, String script) {
        scripts.put(path, script);
    }

    /** From now on every request passes, or meets trouble again. */
    public void calm(boolean calm) {
        this.calm = calm;
    }

    /** Waits until no request is on its way, late ones and copies nobody waits for included. */
    public void settle() {
        for (var one : travelling) one.exceptionally(lost -> null).join();
    }

    /** How many requests of outboxes met what. */
    public Map<Fate, LongAdder> met() {
        return met;
    }

    /** Requests of outboxes that were sent on to the program. */
    public long arrived() {
        return arrived.sum();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Line line; (line = idle.poll()) != null; ) line.socket.close();
    }

    private void listen() {
        try {
            while (true) {
                var phone = door.accept();
                Thread.startVirtualThread(() -> serve(phone));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket phone) {
        try (phone) {
            phone.setTcpNoDelay(true);
            var in = new BufferedInputStream(phone.getInputStream());
            for (Message request; (request = Message.read(in, true)) != null; ) {
                byte[] answer = answer(request);
                phone.getOutputStream().write(answer);
                if (!whole(answer)) return;
            }
        } catch (IOException | CompletionException broken) {
            // as the phone will notice
        }
    }

    // A cut or lost answer has no end that both sides agree on: the connection goes with it.
    private static boolean whole(byte[] answer) {
        try {
            return Message.read(new BufferedInputStream(new java.io.ByteArrayInputStream(answer)), true) != null;
        } catch (IOException | IllegalArgumentException cut) {
            return false;
        }
    }

    private byte[] answer(Message request) throws IOException {
        String script = scripts.get(request.head().split(" ", 3)[1]);
        if (script != null) return page("200 OK", "Content-Type: text/javascript; charset=utf-8\r\n", script);
        if (request.header("outbox") == null) return ask(request);
        var found = RECEIPT.matcher(new String(request.bytes(), StandardCharsets.ISO_8859_1));
        if (!found.find()) throw new IOException("an entry without receipt");
        UUID receipt = UUID.fromString(found.group(1));
        int before = arrivals.computeIfAbsent(receipt, id -> new AtomicInteger()).getAndIncrement();
        var chance = Fate.chance(seed, receipt, before);
        Fate fate = calm ? Fate.PASSED : Fate.of(chance, before);
        met.get(fate).increment();
        return travels(() -> befalls(fate, request, chance)).join();
    }

    private byte[] befalls(Fate fate, Message request, Random chance) throws IOException {
        return switch (fate) {
            case PASSED -> send(request);
            case ANSWER_LOST -> none(send(request));
            case REQUEST_CUT -> none(cut(request.bytes(), chance));
            case ANSWER_CUT -> part(send(request), chance);
            case COPIES_TOGETHER, COPIES_IN_TURN -> copies(request, fate == Fate.COPIES_TOGETHER, chance);
            case LATE -> late(request, 1 + chance.nextInt(30));
            case REFUSED -> new byte[0];
            case PORTAL_PAGE -> page("200 OK", "Content-Type: text/html\r\n", PORTAL);
            case PORTAL_REDIRECT -> page("302 Found", "Location: http://portal.invalid/login\r\n", "");
            case ERROR_500 -> page("500 Oops", "Content-Type: text/html\r\nOutbox: " + request.header("outbox") + "\r\n", "<main><p>Oops</p></main>");
            case ERROR_502 -> page("502 Bad Gateway", "Content-Type: text/html\r\n", "<h1>502</h1>");
            case ERROR_503 -> page("503 Later", "Retry-After: 10\r\nOutbox: " + request.header("outbox") + "\r\n", "");
            case SIGNED_OUT -> send(request.signedOut());
        };
    }

    private byte[] copies(Message request, boolean together, Random chance) {
        int copies = 2 + chance.nextInt(4);
        int heard = chance.nextInt(copies + 1);
        byte[] answer = new byte[0];
        CompletableFuture<byte[]> chosen = CompletableFuture.completedFuture(answer);
        for (int i = 0; i < copies; i++) {
            var copy = travels(() -> send(request));
            if (!together) copy.join();
            if (i == heard) chosen = copy;
        }
        return chosen.join();
    }

    private byte[] late(Message request, int milliseconds) {
        travels(() -> {
            Thread.sleep(milliseconds);
            return send(request);
        });
        return new byte[0];
    }

    private <T> CompletableFuture<T> travels(Callable<T> way) {
        var done = new CompletableFuture<T>();
        travelling.add(done);
        Thread.startVirtualThread(() -> {
            try {
                done.complete(way.call());
            } catch (Exception broken) {
                done.completeExceptionally(broken);
            } finally {
                travelling.remove(done);
            }
        });
        return done;
    }

    private byte[] send(Message request) throws IOException {
        arrived.increment();
        return ask(request);
    }

    private byte[] ask(Message request) throws IOException {
        boolean body = !request.head().startsWith("HEAD ");
        for (Line line; (line = idle.pollFirst()) != null; ) {
            if (System.nanoTime() - line.since < 2_000_000_000L) return ask(line, request, body);
            line.socket.close();
        }
        var socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return ask(new Line(socket, new BufferedInputStream(socket.getInputStream()), 0), request, body);
    }

    private byte[] ask(Line line, Message request, boolean body) throws IOException {
        line.socket.getOutputStream().write(request.bytes());
        var answer = Message.read(line.in, body);
        if (answer == null) throw new IOException("the program hung up");
        if ("close".equals(answer.header("connection"))) line.socket.close();
        else idle.addFirst(new Line(line.socket, line.in, System.nanoTime()));
        return answer.bytes();
    }

    private byte[] cut(byte[] request, Random chance) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            if (chance.nextBoolean()) socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request, 0, chance.nextInt(request.length));
        }
        return request;
    }

    private static byte[] none(byte[] lost) {
        return Arrays.copyOf(lost, 0);
    }

    private static byte[] part(byte[] answer, Random chance) {
        return Arrays.copyOf(answer, chance.nextInt(answer.length));
    }

    private static byte[] page(String status, String headers, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
