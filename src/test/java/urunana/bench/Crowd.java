package urunana.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The network is back on the hill: two thousand phones send what waited on them, all begun within a minute. */
final class Crowd {
    static final int PHONES = 2000;
    static final int COMMUNITIES = PHONES / BenchWorld.MEMBERS;
    private static final int PHOTO = 300_000;
    /** The answer to one entry in so many never arrives. */
    private static final int LOSE_EACH = 20;

    private final int port;
    private final BenchWorld world;
    private final byte[] photo = photo();

    Crowd(int port, BenchWorld world) {
        this.port = port;
        this.world = world;
    }

    /** Sends all, the phones starting evenly over these seconds, and prints what it took and what was kept. */
    void run(List<BenchWorld.Caller> callers, int round, int seconds) throws Exception {
        var before = new HashSet<>(world.receipts());
        long files = world.count("file");
        long begun = System.nanoTime();
        var stories = new ArrayList<CrowdPhone.Story>();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = new ArrayList<Future<CrowdPhone.Story>>();
            for (int n = 0; n < callers.size(); n++) {
                var caller = callers.get(n);
                // Leaders are spread among the others, else each kind of report would come in a wave of its own.
                long start = (long) (n * 7919L % callers.size() * 1000.0 * seconds / callers.size());
                sending.add(phones.submit(() -> {
                    Thread.sleep(start);
                    return new CrowdPhone(port, caller.person()).send(entries(caller, round), LOSE_EACH);
                }));
            }
            for (var one : sending) stories.add(one.get());
        }
        print(stories, seconds, (stories.stream().mapToLong(story -> story.ended).max().orElseThrow() - begun) / 1e9);
        ledger(stories, before, world.count("file") - files);
    }

    /** Five reports; one member of each community sends a photo besides. */
    private List<CrowdPhone.Entry> entries(BenchWorld.Caller caller, int round) {
        var entries = new ArrayList<CrowdPhone.Entry>();
        if (caller.place() == 0) {
            entries.add(attendance(caller, round));
            entries.add(entry(caller.community() + caller.session() + "/notes", "discussion", "version", String.valueOf(round)));
        } else {
            entries.add(entry(caller.community() + caller.tryout() + "/notes", "words"));
            entries.add(entry(caller.community() + caller.challenge() + "/solutions", "words", "idea_kind", "activity", "source", ""));
        }
        entries.add(entry(caller.community() + caller.session() + "/decisions", "words", "owner", "", "due", ""));
        for (int note = 0; note < 2; note++) entries.add(entry(caller.community() + caller.tryout() + "/notes", "words"));
        if (caller.place() == 1) entries.add(shown(caller));
        return entries;
    }

    private static CrowdPhone.Entry attendance(BenchWorld.Caller caller, int round) {
        var fields = new ArrayList<String>();
        for (UUID member : caller.members()) fields.addAll(List.of("state-" + member, round % 2 == 0 ? "late" : "whole"));
        return new CrowdPhone.Entry(UUID.randomUUID(), caller.community() + caller.session() + "/attendance", fields, null);
    }

    private CrowdPhone.Entry shown(BenchWorld.Caller caller) {
        var plain = entry(caller.community() + caller.challenge() + "/evidence", "shown", "kind", "observation", "link", "");
        return new CrowdPhone.Entry(plain.receipt(), plain.path(), plain.fields(), photo);
    }

    // The words carry the receipt, so that what is stored twice is found.
    private static CrowdPhone.Entry entry(String path, String words, String... more) {
        UUID receipt = UUID.randomUUID();
        var fields = new ArrayList<>(List.of(words, "The first pair waited for me, the others began at once and laughed a lot. " + receipt));
        fields.addAll(Arrays.asList(more));
        return new CrowdPhone.Entry(receipt, path, fields, null);
    }

    private static void print(List<CrowdPhone.Story> stories, int seconds, double until) {
        long[] nanos = stories.stream().flatMap(story -> story.nanos.stream()).mapToLong(n -> n).sorted().toArray();
        int acknowledged = stories.stream().mapToInt(story -> story.acknowledged.size()).sum();
        System.out.printf(Locale.ROOT, "crowd: %d phones begun within %d s, %d reports and photos acknowledged (%d photos of %d kB), all after %.1f s, load average %.1f%n",
                stories.size(), seconds, acknowledged, stories.stream().mapToInt(story -> story.photos).sum(), PHOTO / 1000, until,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf(Locale.ROOT, "crowd: p50 %.1f ms, p95 %.1f ms, longest %.0f ms%n", at(nanos, 0.5), at(nanos, 0.95), at(nanos, 1));
        System.out.printf("crowd: answers lost on purpose %d, 503 or 429 %d, other 5xx %d, broken connections %d, refused %d%n",
                stories.stream().mapToInt(story -> story.lost).sum(), stories.stream().mapToInt(story -> story.busy).sum(),
                stories.stream().mapToInt(story -> story.failed).sum(), stories.stream().mapToInt(story -> story.broken).sum(),
                stories.stream().mapToInt(story -> story.refused).sum());
    }

    private void ledger(List<CrowdPhone.Story> stories, HashSet<UUID> before, long files) {
        var acknowledged = stories.stream().flatMap(story -> story.acknowledged.stream()).toList();
        var receipts = new HashSet<>(world.receipts());
        long missing = acknowledged.stream().filter(id -> !receipts.contains(id)).count();
        receipts.removeAll(before);
        var written = world.written().stream().filter(receipts::contains).toList();
        System.out.printf("crowd: ledger: acknowledged %d, receipts %d, acknowledged and not stored %d, written %d, written twice %d, files %d%n",
                acknowledged.size(), receipts.size(), missing, written.size(), written.size() - new HashSet<>(written).size(), files);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    // Begins as photos do, and cannot be packed any smaller.
    private static byte[] photo() {
        byte[] photo = new byte[PHOTO];
        new Random(1).nextBytes(photo);
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        photo[3] = (byte) 0xE0;
        return photo;
    }
}
