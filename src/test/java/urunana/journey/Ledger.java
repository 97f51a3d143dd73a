package urunana.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what phones say against what the database holds. Every sentence it writes down is a broken promise. */
final class Ledger {
    private static final Set<String> WITH_ROW = Set.of("decision", "tryout_note", "lesson", "tryout", "evidence");

    private static final String ROWS = """
            select id, words from decision where id = any(:ids)
            union all select id, words from tryout_note where id = any(:ids)
            union all select id, words from lesson where id = any(:ids)
            union all select id, activity from tryout where id = any(:ids)
            union all select id, words from evidence where id = any(:ids)
            """;

    private record Receipt(String path, String hash, String location, long transaction) {}

    private final JdbcClient jdbc;
    private final List<String> broken = new ArrayList<>();
    private Map<String, Receipt> receipts = Map.of();
    private Map<String, List<String>> rows = Map.of();
    private Map<String, String> parked = Map.of();

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> broken() {
        return broken;
    }

    void check(List<Told> batch, Map<Integer, History> histories) {
        read(batch.stream().flatMap(told -> told.queued().stream()).map(one -> UUID.fromString(one.id())).distinct().toArray(UUID[]::new));
        for (Told told : batch) {
            History history = histories.get(told.number());
            int before = broken.size();
            whole(told);
            for (Told.Left left : told.left()) entry(left, told, history);
            order(told, history);
            for (int i = before; i < broken.size(); i++) broken.set(i, "history " + told.number() + ": " + broken.get(i));
        }
        // Their authors have seen to them: nobody may have two hundred.
        jdbc.sql("update parked set settled_at = at, how = 'closed' where settled_at is null").update();
    }

    private void read(UUID[] ids) {
        receipts = jdbc.sql("select id, path, encode(hash, 'hex') as hash, location, xmin::text::bigint as transaction from receipt where id = any(:ids)")
                .param("ids", ids).query((row, n) -> Map.entry(row.getString("id"), new Receipt(row.getString("path"), row.getString("hash"),
                        row.getString("location"), row.getLong("transaction")))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        rows = new HashMap<>();
        jdbc.sql(ROWS).param("ids", ids).query(row -> {
            rows.computeIfAbsent(row.getString("id"), id -> new ArrayList<>()).add(row.getString("words"));
        });
        parked = new HashMap<>();
        jdbc.sql("select receipt_id, id from parked where receipt_id = any(:ids)").param("ids", ids).query(row -> {
            parked.put(row.getString("receipt_id"), row.getString("id"));
        });
    }

    // Nothing vanishes from a phone, and nothing waits for ever.
    private void whole(Told told) {
        var queued = told.queued().stream().map(Told.Queued::id).collect(Collectors.toSet());
        var left = told.left().stream().map(Told.Left::id).collect(Collectors.toSet());
        if (!queued.equals(left)) broken.add("queued " + queued + ", on the phone " + left);
        if (told.rounds() >= 100) broken.add("never came to an end");
        if (told.stuck() > 0) broken.add(told.stuck() + " acknowledged entries could not be tidied away");
    }

    private void entry(Told.Left left, Told told, History history) {
        Receipt receipt = receipts.get(left.id());
        var entry = history.entries().stream().map(List::getFirst).filter(one -> one.id().equals(left.id())).findFirst().orElseThrow();
        String hash = Told.hash(left.fields(), entry.files());
        switch (left.state()) {
            case "sent" -> sent(left, receipt, hash);
            case "refused" -> refused(left, receipt, hash);
            case "waiting" -> {
                if (!left.blocked() || receipt != null) broken.add("waits though nothing is in its way: " + left);
            }
            default -> broken.add("unknown state: " + left);
        }
        row(entry, receipt, told);
    }

    private void sent(Told.Left left, @Nullable Receipt receipt, String hash) {
        if (receipt == null) broken.add("acknowledged and not there: " + left);
        else if (!receipt.hash.equals(hash) || !hash.equals(left.hash()) || !receipt.path.equals(left.path()))
            broken.add("acknowledged in other words than the server has: " + left + " " + receipt);
        else if (!receipt.location.equals(left.location())) broken.add("led elsewhere than at first: " + left + " " + receipt);
    }

    private void refused(Told.Left left, @Nullable Receipt receipt, String hash) {
        if (left.status() == null || left.status() < 400) broken.add("refused without a reason: " + left);
        else if (receipt != null && receipt.hash.equals(hash)) broken.add("called refused, and was done: " + left);
        boolean stale = left.path().endsWith("/plan") && left.parked() == null;
        boolean late = left.status() != null && Set.of(403, 404, 409).contains(left.status());
        if (late && !stale && !parked.containsKey(left.id())) broken.add("refused and not parked: " + left);
        if (left.parked() != null && !left.parked().equals(parked.get(left.id()))) broken.add("parked elsewhere: " + left);
    }

    // One row per receipt and none without; its words are those the receipt stands for.
    private void row(History.Entry entry, @Nullable Receipt receipt, Told told) {
        if (!WITH_ROW.contains(entry.kind())) return;
        var words = rows.getOrDefault(entry.id(), List.of());
        if (words.size() != (receipt == null ? 0 : 1)) broken.add(words.size() + " rows, receipt " + receipt + ": " + entry);
        if (receipt == null) return;
        var done = told.queued().stream().filter(one -> one.id().equals(entry.id()) && Told.hash(one.fields(), entry.files()).equals(receipt.hash)).findFirst();
        if (done.isEmpty()) broken.add("a receipt for words nobody wrote: row " + words + " of " + entry + " " + receipt + " queued " + told.queued() + " left " + told.left());
        else if (!words.contains(Told.plain(said(done.get().fields())).strip())) broken.add("row " + words + " instead of " + done.get());
    }

    private static String said(List<List<String>> fields) {
        return fields.stream().filter(one -> Set.of("words", "activity", "shown").contains(one.getFirst())).map(List::getLast).findFirst().orElse("");
    }

    /** Done in the order of the queue, but for what was refused in between and what had to wait for such. */
    private void order(Told told, History history) {
        var apart = new HashSet<>(told.refused());
        history.entries().stream().map(List::getFirst).filter(one -> told.refused().stream().anyMatch(one.path()::contains)).forEach(one -> apart.add(one.id()));
        var done = told.left().stream().filter(one -> one.state().equals("sent") && !apart.contains(one.id()) && receipts.containsKey(one.id()))
                .sorted(Comparator.comparingInt(Told.Left::seq)).map(one -> receipts.get(one.id()).transaction).toList();
        if (!done.equals(done.stream().sorted().toList())) broken.add("done in another order than they were written: " + told.left());
    }

    /** The whole site at the end: no row that no receipt stands for, nothing said twice, everything without a row of its own done once. */
    void close() {
        for (String table : List.of("decision", "tryout_note", "lesson", "evidence", "tryout")) {
            String words = table.equals("tryout") ? "activity" : "words";
            jdbc.sql("select t." + words + " from " + table + " t where t." + words + " ~ '^h[0-9]+e[0-9]+v' and not exists (select 1 from receipt r where r.id = t.id)"
                    + " and not exists (select 1 from receipt r where r.path like '%' || t.id || '/plan')")
                    .query(String.class).list().forEach(one -> broken.add("a row in " + table + " without receipt: " + one));
            jdbc.sql("select split_part(" + words + ", ' ', 1) from " + table + " where " + words + " ~ '^h[0-9]+e[0-9]+v' group by 1 having count(*) > 1")
                    .query(String.class).list().forEach(one -> broken.add("twice in " + table + ": " + one));
        }
        int[] counts = jdbc.sql("""
                select (select count(*) from receipt where path like '%/attendance') as receipts,
                       (select count(*) from audit where action like 'recorded attendance%') as records""")
                .query((row, n) -> new int[] {row.getInt("receipts"), row.getInt("records")}).single();
        if (counts[0] != counts[1]) broken.add("attendance recorded " + counts[1] + " times under " + counts[0] + " receipts");
    }
}
