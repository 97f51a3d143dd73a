package urunana.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty site, whole or not at all, and does nothing on a site that has a programme. */
@Component
public final class DemoData {
    /** The PIN of everybody in the demo. */
    public static final String PIN = "24680";

    /** Somebody to sign in as. */
    public record Account(String name, String who, String signInName) {}

    private final GroundStore store;
    private final Ground ground;
    private final Circles circles;
    private final Teller teller;
    private final TransactionTemplate transaction;

    DemoData(GroundStore store, Ground ground, Circles circles, Teller teller, TransactionTemplate transaction) {
        this.store = store;
        this.ground = ground;
        this.circles = circles;
        this.teller = teller;
        this.transaction = transaction;
    }

    public boolean isNeeded() {
        return store.isEmpty();
    }

    /** True when the site was empty and now tells its stories as of this clock. */
    public boolean fill(Clock clock) {
        if (!isNeeded()) return false;
        transaction.executeWithoutResult(status -> {
            var known = new Known();
            ground.lay(known, clock.instant(), PIN);
            circles.gather(known, clock.instant());
            teller.tell(known, clock.instant());
        });
        return true;
    }

    /** Whom to sign in as, when this site is the demo. */
    public List<Account> accounts() {
        if (!store.has("uwase")) return List.of();
        var names = new HashMap<String, String>();
        for (var row : Sheet.rows("people")) names.put(row.getField("key"), row.getField("name"));
        return Sheet.rows("accounts").stream()
                .map(row -> new Account(names.getOrDefault(row.getField("person"), ""), row.getField("words"), row.getField("sign_in"))).toList();
    }
}
