package urunana.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A slow road between a browser and the program: so many bits each second for all connections together, in each direction, a
 * while for each way, and once that while there and back to make a connection. It reaches what a page asks for and what its
 * worker asks for alike. On a bad one a connection breaks now and then.
 */
final class SlowLink implements AutoCloseable {
    private static final int PACKET = 1400;
    private static final int WAITING_PACKETS = 50;

    private record Packet(byte[] content, long due) {}

    /** One direction: when the last packet has left. */
    private final AtomicLong upwards = new AtomicLong();
    private final AtomicLong downwards = new AtomicLong();
    private final AtomicLong untilBreak = new AtomicLong(Long.MAX_VALUE);
    private final ServerSocket here;
    private final URI there;
    private volatile long bitsPerSecond = Long.MAX_VALUE;
    private volatile long oneWay;
    private volatile long breakEvery;

    SlowLink(String address) {
        there = URI.create(address);
        try {
            here = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    String address() {
        return "http://127.0.0.1:" + here.getLocalPort();
    }

    /** From now on so slow. */
    SlowLink slow(long bitsPerSecond, Duration thereAndBack) {
        this.bitsPerSecond = bitsPerSecond;
        this.oneWay = thereAndBack.toNanos() / 2;
        return this;
    }

    /** From now on the connection that carries every so manyth byte upwards breaks. */
    SlowLink breaking(long everyBytes) {
        breakEvery = everyBytes;
        untilBreak.set(everyBytes);
        return this;
    }

    private void listen() {
        while (!here.isClosed()) {
            try {
                var phone = here.accept();
                var program = new Socket(there.getHost(), there.getPort());
                phone.setTcpNoDelay(true);
                program.setTcpNoDelay(true);
                carry(phone, program, upwards, 3 * oneWay);
                carry(program, phone, downwards, oneWay);
            } catch (IOException closed) {
                // The test is over, or one side has gone: the next call tells.
            }
        }
    }

    /** The first packet waits until the connection would have been made. */
    private void carry(Socket from, Socket to, AtomicLong lane, long first) {
        var road = new ArrayBlockingQueue<Packet>(WAITING_PACKETS);
        Thread.ofVirtual().start(() -> take(from, to, lane, road, first));
        Thread.ofVirtual().start(() -> give(from, to, road));
    }

    private void take(Socket from, Socket to, AtomicLong lane, BlockingQueue<Packet> road, long first) {
        long way = first;
        try (InputStream in = from.getInputStream()) {
            byte[] packet = new byte[PACKET];
            for (int n = in.read(packet); n >= 0; n = in.read(packet)) {
                if (lane == upwards && breaks(n)) break;
                road.put(new Packet(Arrays.copyOf(packet, n), left(lane, n) + way));
                way = oneWay;
            }
            road.put(new Packet(new byte[0], System.nanoTime() + way));
        } catch (IOException | InterruptedException broken) {
            shut(from, to);
        }
    }

    private boolean breaks(int bytes) {
        if (breakEvery == 0 || untilBreak.addAndGet(-bytes) > 0) return false;
        untilBreak.set(breakEvery);
        return true;
    }

    private long left(AtomicLong lane, int bytes) {
        long takes = (long) (bytes * 8e9 / bitsPerSecond);
        long now = System.nanoTime();
        return lane.updateAndGet(free -> Math.max(free, now) + takes);
    }

    private static void give(Socket from, Socket to, BlockingQueue<Packet> road) {
        try (OutputStream out = to.getOutputStream()) {
            for (Packet packet = road.take(); packet.content.length > 0; packet = road.take()) {
                for (long wait = packet.due - System.nanoTime(); wait > 0; wait = packet.due - System.nanoTime()) LockSupport.parkNanos(wait);
                out.write(packet.content);
            }
        } catch (IOException | InterruptedException broken) {
            // The other side hears of it below.
        }
        shut(from, to);
    }

    private static void shut(Socket... both) {
        for (Socket one : both) {
            try {
                one.close();
            } catch (IOException closed) {
                // That is what was wanted.
            }
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
    }
}
