package urunana.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import urunana.db.EmbeddedPostgres;

/** {@code ./urunana bench}: fixed work against the program as a child process; prints medians of three. Decides nothing. */
public final class Bench {
    private static final int CONNECTIONS = 16;
    private static final int PAGES = 20_000;
    private static final int REPORTS = 10_000;
    /** As many rounds before those that count: Java compiles what runs often, and that takes both processors a while. */
    private static final int WARM = 5;

    private static final int COMMUNITIES = 80;

    private final int port;
    private final EmbeddedPostgres postgres;
    private final List<BenchWorld.Meeting> meetings;
    private final BenchWorld world;
    private Process program;

    private Bench(Path folder, int communities) throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
        world = new BenchWorld(new DriverManagerDataSource(postgres.url(), postgres.user(), postgres.password()), communities);
        world.fill();
        meetings = world.meetings();
    }

    static void main(String[] command) throws Exception {
        Path folder = Files.createTempDirectory("urunana-bench");
        System.out.printf("%d processors, %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        String what = command[0];
        var program = List.of(command).subList(1, command.length);
        try {
            if (!what.equals("crowd")) measured(folder.resolve("load"), COMMUNITIES, (bench, data) -> bench.load(program, data));
            if (!what.equals("load")) measured(folder.resolve("crowd"), Crowd.COMMUNITIES, (bench, data) -> bench.crowd(program, data));
        } finally {
            remove(folder);
        }
    }

    private interface Measurement {
        void run(Bench bench, Path data) throws Exception;
    }

    private static void measured(Path folder, int communities, Measurement measurement) throws Exception {
        var bench = new Bench(Files.createDirectory(folder), communities);
        try {
            measurement.run(bench, folder);
        } finally {
            bench.stop();
            bench.postgres.close();
        }
    }

    /** Once to warm up; then as goals say; then as nobody hopes: all at once. */
    private void crowd(List<String> command, Path folder) throws Exception {
        start(command, folder);
        var crowd = new Crowd(port, world);
        var callers = world.callers();
        crowd.run(callers, 1, 60);
        crowd.run(callers, 2, 60);
        crowd.run(callers, 3, 1);
        memory();
    }

    private void load(List<String> command, Path folder) throws Exception {
        double start = median(() -> start(command, folder));
        say("start to first page", start, "s");
        var meeting = meetings.getFirst();
        byte[] page = Load.get(meeting.session(), meeting.token());
        var pages = new Load(port, CONNECTIONS, 200);
        pages.run(WARM * PAGES, n -> page);
        measure("session page signed in, 40 contributions", pages, PAGES, false);
        var reports = new Load(port, CONNECTIONS, 303);
        reports.run(WARM * REPORTS, this::report);
        measure("session record, 10 rows, audit and receipt", reports, REPORTS, true);
        memory();
        long rows = world.count("receipt");
        System.out.printf(Locale.ROOT, "ledger: %d acknowledged, %d receipts%n", (WARM + 3L) * REPORTS, rows);
    }

    private void measure(String what, Load load, int count, boolean write) throws Exception {
        var meeting = meetings.getFirst();
        byte[] page = Load.get(meeting.session(), meeting.token());
        var results = new ArrayList<Load.Result>();
        for (int i = 0; i < 3; i++) results.add(load.run(count, n -> write ? report(n) : page));
        results.sort(Comparator.comparingDouble(Load.Result::perSecond));
        var middle = results.get(1);
        System.out.printf(Locale.ROOT, "%-45s %8.0f /s   p95 %.1f ms   wrong answers %d%n", what, middle.perSecond(), middle.p95(),
                results.stream().mapToInt(Load.Result::wrong).sum());
    }

    /** Attendance of ten, from one of the communities in turn. */
    private byte[] report(int n) {
        var meeting = meetings.get(n % meetings.size());
        var body = new StringBuilder("receipt=").append(UUID.randomUUID());
        // Other than what the same community saved before: all ten rows change.
        String state = n / meetings.size() % 2 == 0 ? "whole" : "late";
        for (UUID member : meeting.members()) body.append("&state-").append(member).append('=').append(state);
        return Load.post(meeting.session() + "/attendance", meeting.token(), body.toString());
    }

    private double start(List<String> command, Path folder) throws IOException, InterruptedException {
        stop();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("URUNANA_PORT", String.valueOf(port));
        environment.put("URUNANA_DATA", folder.toString());
        environment.put("URUNANA_DATABASE_URL", postgres.url() + (postgres.url().contains("?") ? "&" : "?") + "user=" + postgres.user()
                + "&password=" + postgres.password());
        long begun = System.nanoTime();
        program = builder.start();
        drain(program);
        var probe = new Load(port, 1, 200);
        while (probe.run(1, n -> Load.get("/sign-in", "none")).wrong() > 0) {
            if (!program.isAlive()) throw new IllegalStateException("the program ended with " + program.exitValue());
            Thread.onSpinWait();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void drain(Process process) {
        Thread.ofVirtual().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                lines.lines().forEach(line -> System.err.println("  " + line));
            } catch (IOException | UncheckedIOException e) {
                System.err.println("  (its output ended: " + e.getMessage() + ")");
            }
        });
    }

    /** Resident memory, shared pages of PostgreSQL counted once (PSS). */
    private void memory() throws IOException {
        long database = memoryOf(postgres.pid());
        try (Stream<ProcessHandle> all = ProcessHandle.of(postgres.pid()).orElseThrow().descendants()) {
            for (var child : all.toList()) database += memoryOf(child.pid());
        }
        long own = memoryOf(program.pid());
        for (var child : program.descendants().toList()) own += memoryOf(child.pid());
        System.out.printf(Locale.ROOT, "memory after load: program %d MB, database %d MB, together %d MB%n",
                own / 1024, database / 1024, (own + database) / 1024);
    }

    private static long memoryOf(long pid) throws IOException {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        if (!Files.exists(rollup)) return 0;
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static double median(Callable<Double> measured) throws Exception {
        var three = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) three.add(measured.call());
        three.sort(null);
        return three.get(1);
    }

    private static void say(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-45s %8.2f %s%n", what, value, unit);
    }

    private void stop() throws InterruptedException {
        if (program == null) return;
        program.destroy();
        program.waitFor();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
