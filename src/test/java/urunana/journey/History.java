package urunana.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.cast.Cast;
import urunana.cast.Who;

/** What one person writes on one phone, and what becomes of its tabs meanwhile: entries in all their versions, and steps. */
record History(int number, List<List<Entry>> entries, List<List<Object>> steps) {

    /** One version of an entry as it stands in the queue; {@code page}: where its form gets the version of its record. */
    record Entry(String id, String kind, String path, @Nullable String page, List<List<String>> fields, List<List<String>> files) {
        String field(String name) {
            return fields.stream().filter(one -> one.getFirst().equals(name)).map(List::getLast).findFirst().orElse("");
        }
    }

    /** Where histories happen: an open first session, a challenge, a plan line for all and one for each. */
    record Ground(UUID session, UUID cycle, UUID challenge, UUID tryout, Map<Who, UUID> own) {}

    private static final String ROOM = "/communities/" + Cast.COMMUNITY;
    private static final String[] WORDS = {"Abanyeshuri babiri babiri", "🙂👩🏾‍🏫 bavuga", "first line\nsecond line", "was\r\ntyped\relsewhere", "\"quoted\" & <b>",
        "Ça va très bien", "100 % =;: --boundary", "  spaces inside  and out ", "ijambo rimwe\n\n", "e\u0301 é \u200b|", "\uD834\uDD1E 你好"};
    private static final int[] KINDS = {34, 20, 15, 9, 4, 7, 5, 4, 2};

    static History of(long seed, int number, Who who, Ground ground) {
        return new Writer(new Random(seed * 1_000_003L + number), number, who, ground).write();
    }

    /** One entry that says anything at all, names and files more than once. */
    static History ofAnything(Random chance, int number, String path) {
        var fields = new ArrayList<List<String>>();
        for (int left = chance.nextInt(6); left > 0; left--) fields.add(List.of(name(chance), anything(chance)));
        var files = new ArrayList<List<String>>();
        for (int left = chance.nextInt(3); left > 0; left--) {
            String content = Base64.getEncoder().encodeToString(("." + anything(chance)).getBytes(StandardCharsets.UTF_8));
            files.add(List.of(name(chance), "ifoto " + name(chance) + ".txt", "text/plain", content));
        }
        String id = new UUID(chance.nextLong(), chance.nextLong()).toString();
        return new History(number, List.of(List.of(new Entry(id, "anything", path, null, fields, files))), List.of(List.of("queue", 0, 0)));
    }

    private static String name(Random chance) {
        return List.of("a", "words", "Words", "b c", "é", "z\uD834\uDD1E", "z\uFF5E", "state-1", "_", "receipts").get(chance.nextInt(10));
    }

    private static String anything(Random chance) {
        var text = new StringBuilder();
        for (int left = chance.nextInt(4) == 0 ? 0 : chance.nextInt(60); left > 0; left--) {
            switch (chance.nextInt(8)) {
                case 0 -> text.append('\r');
                case 1 -> text.append('\n');
                case 2 -> text.append("\r\n");
                case 3 -> text.appendCodePoint(0x1F300 + chance.nextInt(0x300));
                case 4 -> text.appendCodePoint(0xA0 + chance.nextInt(0xD700));
                case 5 -> text.append((char) (1 + chance.nextInt(0x1F)));
                default -> text.append((char) (' ' + chance.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static final class Writer {
        private final Random chance;
        private final int number;
        private final Who who;
        private final Ground ground;
        private final List<List<Entry>> entries = new ArrayList<>();
        private final List<List<Object>> steps = new ArrayList<>();

        Writer(Random chance, int number, Who who, Ground ground) {
            this.chance = chance;
            this.number = number;
            this.who = who;
            this.ground = ground;
        }

        History write() {
            for (int left = 1 + pick(48, 25, 12, 8, 4, 3); left > 0; left--) entry(pick(KINDS));
            for (int k = 0; k < entries.size(); k++) {
                steps.add(List.of("queue", k, 0));
                if (chance.nextInt(4) == 0) round();
            }
            if (chance.nextInt(4) == 0) edited(chance.nextInt(entries.size()), "queue");
            if (chance.nextInt(30) == 0) steps.add(List.of("again"));
            return new History(number, entries, steps);
        }

        private void round() {
            switch (pick(40, 15, 15, 4, 26)) {
                case 0 -> steps.add(List.of("send"));
                case 1 -> steps.addAll(List.of(List.of("wait", chance.nextInt(4_000_000) - 400_000), List.of("patient")));
                case 2 -> steps.add(List.of("both"));
                case 3 -> steps.add(List.of("close", chance.nextInt(12)));
                default -> edited(chance.nextInt(steps.getLast().getFirst().equals("queue") ? (int) steps.getLast().get(1) + 1 : 1), "meanwhile");
            }
        }

        // An entry that could not be accepted is mended; any other gets new words under its id.
        private void edited(int k, String step) {
            var versions = entries.get(k);
            var last = versions.getLast();
            String token = token(k, versions.size());
            var fields = last.fields.stream().map(one -> List.of("words", "activity", "shown").contains(one.getFirst()) ? List.of(one.getFirst(), token) : one).toList();
            versions.add(new Entry(last.id, last.kind, last.path, last.page, fields, last.files));
            steps.add(List.of(step, k, versions.size() - 1));
        }

        private void entry(int kind) {
            String token = token(entries.size(), 0);
            String session = ROOM + "/sessions/" + ground.session;
            switch (kind) {
                case 0 -> add("decision", session + "/decisions", "words", token, "owner", "", "due", "");
                case 1 -> add("tryout_note", ROOM + "/tryouts/" + ground.tryout + "/notes", "words", token);
                case 2 -> add("lesson", ROOM + "/cycles/" + ground.cycle + "/lessons", "session", ground.session, "words", token, "challenge", ground.challenge);
                case 3 -> add("attendance", session + "/attendance", "state-" + who.id(), chance.nextBoolean() ? "late" : "whole");
                case 4 -> plan("plan", ROOM + "/tryouts/" + ground.own.get(who) + "/plan", token);
                case 5 -> {
                    plan("tryout", ROOM + "/challenges/" + ground.challenge + "/tryouts", token);
                    add("tryout_note", ROOM + "/tryouts/" + entries.getLast().getFirst().id + "/notes", "words", token(entries.size(), 0));
                }
                case 6 -> add("evidence", ROOM + "/challenges/" + ground.challenge + "/evidence", "kind", "observation", "shown", token, "link", "");
                case 7 -> add("decision", session + "/decisions", "words", " ", "owner", "", "due", "");
                default -> add("tryout_note", ROOM + "/tryouts/" + id() + "/notes", "words", token);
            }
        }

        private void plan(String kind, String path, String token) {
            add(kind, path, "session", ground.session, "activity", token, "implementor", who.id(), "due", "2026-10-20", "resources", "", "expected", "", "collect", "");
        }

        private void add(String kind, String path, Object... fields) {
            var all = new ArrayList<List<String>>();
            for (int i = 0; i < fields.length; i += 2) all.add(List.of(fields[i].toString(), fields[i + 1].toString()));
            var files = kind.equals("evidence") ? List.of(List.of("file", "ifoto " + number + ".txt", "text/plain", content())) : List.<List<String>>of();
            entries.add(new ArrayList<>(List.of(new Entry(id(), kind, path, kind.equals("plan") ? path : null, all, files))));
        }

        private String token(int k, int version) {
            return "h" + number + "e" + k + "v" + version + " " + WORDS[chance.nextInt(WORDS.length)];
        }

        private String content() {
            return Base64.getEncoder().encodeToString("x".repeat(1 + chance.nextInt(3000)).getBytes(StandardCharsets.UTF_8));
        }

        private String id() {
            return new UUID(chance.nextLong() & ~0xF000L | 0x4000L, chance.nextLong() & ~(3L << 62) | 1L << 63).toString();
        }

        private int pick(int... weights) {
            int at = chance.nextInt(java.util.Arrays.stream(weights).sum());
            for (int i = 0; ; i++) if ((at -= weights[i]) < 0) return i;
        }
    }
}
