package urunana.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone kept and sends later, by itself: an ordinary form post whose header {@code Outbox} names the person it
 * belongs to. Every answer repeats the header, so that the phone knows this program from whatever else answers on the way.
 */
final class Outbox {
    static final String HEADER = "Outbox";

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the phone needs to let go of its copy: which entry, which words, and where they are now. */
    private record Acknowledgement(UUID receipt, String hash, String location) {}

    private Outbox() {}

    /** Sent from a phone's outbox, and not in the sign-in of the person it belongs to (security 8). */
    static boolean isAnothers(Request request) {
        String owner = request.header(HEADER);
        return owner != null && !(request.actor().signedIn() && owner.equalsIgnoreCase(request.actor().id().toString()));
    }

    static boolean isFrom(Request request) {
        return request.header(HEADER) != null;
    }

    /** The answer of a browser's form, said to a phone. */
    static Reply acknowledge(Request request, Reply done) {
        if (done.status() != 303 || !isFrom(request)) return done;
        var words = new Acknowledgement(receipt(request), HexFormat.of().formatHex(request.form().hash()), done.location());
        return Reply.bytes("application/json", JSON.writeValueAsString(words).getBytes(StandardCharsets.UTF_8));
    }

    /** Every entry of an outbox carries one: what cannot be recognised cannot be acknowledged. */
    static UUID receipt(Request request) {
        UUID id = request.form().receiptId();
        if (id == null) throw new Refusal.Unreadable(422, "refusal.unreadable");
        return id;
    }

    static void echo(HttpServletRequest request, HttpServletResponse response) {
        String owner = request.getHeader(HEADER);
        if (owner != null && ID.matcher(owner).matches()) response.setHeader(HEADER, owner);
    }
}
