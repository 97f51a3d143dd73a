package urunana.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs an unsafe request: one transaction, everything or nothing, and once per receipt id. */
final class Submissions {
    /** The receipt id was taken while we worked: our work is rolled back and the first answer given. */
    private static final class Repeated extends RuntimeException {
        Repeated() {
            super("repeated", null, false, false);
        }
    }

    private final TransactionTemplate transaction;
    private final Receipts receipts;
    private final Headroom headroom;
    private final Parking parking;
    private final Gate gate;

    Submissions(TransactionTemplate transaction, Receipts receipts, Headroom headroom, Parking parking, Gate gate) {
        this.transaction = transaction;
        this.receipts = receipts;
        this.headroom = headroom;
        this.parking = parking;
        this.gate = gate;
    }

    Reply once(Route route, Request request) {
        if (headroom.isGone()) throw new Refusal.Later();
        UUID id = Outbox.isFrom(request) ? Outbox.receipt(request) : request.actor().signedIn() ? request.form().receiptId() : null;
        // The form has been read: a slow phone keeps nobody waiting at the gate.
        return gate.through(() -> once(id, route, request));
    }

    private Reply once(@Nullable UUID id, Route route, Request request) {
        try {
            Reply reply = transaction.execute(status -> {
                Reply answer = route.handler().answer(request);
                if (answer.status() < 400) keep(id, route, request, answer);
                else if (!answer.lasting()) status.setRollbackOnly();
                return answer;
            });
            if (reply.status() < 400 || id == null) return reply;
            return earlier(id, route, request, reply);
        } catch (Repeated | Refusal | DataIntegrityViolationException e) {
            return earlier(id, route, request, e);
        }
    }

    private void keep(@Nullable UUID id, Route route, Request request, Reply answer) {
        if (id == null || answer.status() != 303) return;
        boolean kept = route.unsigned() ? receipts.keepUnsigned(id, answer.location()) : receipts.keep(id, request.actor().id(), request.pathAndQuery(), request.form().hash(), answer.location(), request.now());
        if (!kept) throw new Repeated();
    }

    // A refused second copy ("already closed") is no refusal: the first copy was done.
    private Reply earlier(@Nullable UUID id, Route route, Request request, RuntimeException refused) {
        Reply first = id == null ? null : firstAnswer(id, route, request);
        if (first != null) return first;
        boolean taken = refused instanceof Repeated || id != null && Constraints.isTaken(refused, id);
        throw taken ? new Refusal.Conflict("refusal.receipt_taken") : refused;
    }

    private Reply earlier(UUID id, Route route, Request request, Reply refused) {
        Reply first = firstAnswer(id, route, request);
        return first != null ? first : refused;
    }

    /** The first answer to these very words, or null. */
    @Nullable Reply done(Route route, Request request) {
        UUID id = Outbox.receipt(request);
        if (route.unsigned()) return unsigned(id);
        return receipts.first(id, request.actor().id()).filter(first -> first.same(request.pathAndQuery(), request.form().hash()))
                .map(first -> Reply.seeOther(first.location())).orElse(null);
    }

    // Whoever knows the id has sent it: nothing else is known of it.
    private @Nullable Reply unsigned(UUID id) {
        return receipts.unsigned(id).map(Reply::seeOther).orElse(null);
    }

    private @Nullable Reply firstAnswer(UUID id, Route route, Request request) {
        if (route.unsigned()) return unsigned(id);
        var first = receipts.first(id, request.actor().id()).orElse(null);
        if (first == null) return null;
        if (first.same(request.pathAndQuery(), request.form().hash())) return Reply.seeOther(first.location());
        UUID parked = parking.keep(id, request, 409, "refusal.other_words");
        var page = request.page(request.words().t("refusal.title.409"));
        return Reply.page(409, page, "web/other-words", "path", request.pathAndQuery(), "fields", request.form().typed(),
                "receipt", String.valueOf(parked == null ? UUID.randomUUID() : parked));
    }
}
