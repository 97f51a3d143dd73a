package urunana.person;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import urunana.access.Actor;
import urunana.access.ActorContexts;
import urunana.audit.Audit;
import urunana.web.Refusal;
import urunana.web.Wrong;

/** The door of signing in: PIN or password, one-time codes, slowing down guessers without locking out a school. */
@Component
public final class SignIns {
    /** Failures within {@link #WINDOW}: for one name from one address, for one name from anywhere, from one address for any name. */
    static final int HERE = 5;
    static final int NAME = 20;
    static final int ADDRESS = 300;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignInStore store;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final String nobodysHash;

    SignIns(SignInStore store, PasswordEncoder encoder, Audit audit, PlatformTransactionManager transactions) {
        this.store = store;
        this.encoder = encoder;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    /** Signs in and returns the token for the cookie. Unknown names and wrong secrets answer alike, in the same time. */
    public String begin(String nameOrPhone, String secret, String address, String device, Instant now) {
        String name = SignInName.normal(nameOrPhone);
        slowDown(name, address, now);
        var known = store.find(name);
        boolean right = encoder.matches(secret, known.map(SignInStore.Known::hash).orElse(nobodysHash));
        if (known.isEmpty() || !right) throw wrong(name, address, now, "secret", "sign_in.wrong");
        return start(known.get().personId(), device, now);
    }

    /** Uses a one-time code to choose a new PIN or password; every other sign-in of that person ends. Returns the token. */
    public String beginWithCode(String nameOrPhone, String code, String secret, String address, String device, Instant now) {
        String name = SignInName.normal(nameOrPhone);
        slowDown(name, address, now);
        var known = store.find(name);
        Optional<SignInStore.OpenCode> open = known.flatMap(k -> store.openCode(k.personId(), now));
        boolean right = encoder.matches(Code.plain(code), open.map(SignInStore.OpenCode::hash).orElse(nobodysHash));
        if (known.isEmpty() || open.isEmpty() || !right || !store.use(open.get().id(), now)) {
            open.ifPresent(c -> store.tried(c.id()));
            throw wrong(name, address, now, "code", "sign_in.code_wrong");
        }
        store.endAll(known.get().personId(), now);
        store.keepSecret(known.get().personId(), encoder.encode(secret), now);
        return start(known.get().personId(), device, now);
    }

    public void end(Actor actor, Instant now) {
        store.end(actor.signInId(), now);
    }

    /** Changes one's own PIN or password; the old one is needed, as a phone may lie about. Ends one's other sign-ins. */
    void changeSecret(Actor actor, String old, String secret, String address, Instant now) {
        String name = actor.id().toString();
        slowDown(name, address, now);
        if (!encoder.matches(old, store.hash(actor.id()).orElse(nobodysHash))) throw wrong(name, address, now, "old", "person.pin.old_wrong");
        store.keepSecret(actor.id(), encoder.encode(secret), now);
        store.endOthers(actor.id(), actor.signInId(), now);
        audit.record(actor, now, "changed the secret of", "person", actor.id());
    }

    /** Ends one of one's own sign-ins, on a phone that was lost or lent. */
    void endOne(Actor actor, UUID signInId, Instant now) {
        if (!store.endOwn(actor.id(), signInId, now)) throw new Refusal.NotFound();
    }

    void endOthers(Actor actor, Instant now) {
        store.endOthers(actor.id(), actor.signInId(), now);
    }

    /** A reset code for somebody in the actor's care, shown once (security 19). The caller has checked that they may. */
    public String resetCode(Actor actor, UUID personId, Instant now) {
        String code = Code.make(Code.RESET);
        store.keepCode(personId, "reset", encoder.encode(code), actor.id(), now, now.plus(WINDOW));
        audit.record(actor, now, "gave a reset code to", "person", personId);
        return Code.grouped(code);
    }

    /** The code of a sign-in slip: good until used or replaced. */
    public String slipCode(Actor actor, UUID personId, Instant now) {
        String code = Code.make(Code.SLIP);
        store.keepCode(personId, "first", encoder.encode(code), actor.signedIn() ? actor.id() : null, now, null);
        audit.record(actor, now, "made a sign-in slip for", "person", personId);
        return Code.grouped(code);
    }

    /** Sets a secret directly: for the demo's accounts. */
    public void setSecret(UUID personId, String secret, Instant now) {
        store.keepSecret(personId, encoder.encode(secret), now);
    }

    /** On a site without an administrator: makes one and returns the one-time code for the first sign-in. */
    public Optional<String> firstRun(Instant now) {
        return transaction.execute(status -> {
            if (store.hasAdministrator()) return Optional.<String>empty();
            UUID id = store.find("admin").map(SignInStore.Known::personId).orElseGet(() -> store.addAdministrator("Administrator", "admin"));
            return Optional.of(slipCode(Actor.NOBODY, id, now));
        });
    }

    private String start(UUID personId, String device, Instant now) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        store.begin(ActorContexts.hash(token), personId, device, now);
        return token;
    }

    private void slowDown(String name, String address, Instant now) {
        store.queue(name);
        var failures = store.failures(name, address, now.minus(WINDOW));
        if (failures.here() >= HERE || failures.name() >= NAME || failures.address() >= ADDRESS) throw new Wrong("", "sign_in.wait");
    }

    // The page that tells it lasts. A transaction of its own beside the request's would need a second connection:
    // as many mistyped PINs at once as there are connections would wait for each other.
    private Wrong wrong(String name, String address, Instant now, String field, String key) {
        String kept = name.getBytes(StandardCharsets.UTF_8).length > 100 ? "(too long)" : name;
        store.failed(kept, address, now);
        return new Wrong(field, key);
    }
}
