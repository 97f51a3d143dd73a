package urunana.cast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signed-in person's browser without script: gets pages, posts forms, does not follow redirects. */
public final class Phone {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "a-boundary-no-file-holds";

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {
        public String location() {
            return header("Location");
        }

        public String retryAfter() {
            return header("Retry-After");
        }

        /** The first of this name, or "". */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public boolean says(String words) {
            return body.contains(words);
        }

        /** The id at the end of the place we were sent to. */
        public UUID id() {
            String place = location().replaceAll("[?#].*", "");
            return UUID.fromString(place.substring(place.length() - 36));
        }
    }

    private final String address;
    private final Who who;
    private final @Nullable Who owner;

    public Phone(String address, Who who) {
        this(address, who, null);
    }

    private Phone(String address, Who who, @Nullable Who owner) {
        this.address = address;
        this.who = who;
        this.owner = owner;
    }

    /** The same phone's outbox: what it sends by itself, later. */
    public Phone outbox() {
        return outboxOf(who);
    }

    /** An outbox whose entries were written by somebody. */
    public Phone outboxOf(Who owner) {
        return new Phone(address, who, owner);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts name, value, name, value … with a fresh receipt id. */
    public Answer post(String path, Object... fields) {
        return postAs(UUID.randomUUID(), path, fields);
    }

    /** Posts with this receipt id, to send the same form twice. */
    public Answer postAs(UUID receipt, String path, Object... fields) {
        var body = new StringBuilder("receipt=").append(receipt);
        for (int i = 0; i < fields.length; i += 2) body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A file for a form with files: the field, the name on the phone, the content. */
    public record Attached(String field, String name, byte[] content) {}

    /** Posts a form with a file: name, value, name, value … with a fresh receipt id. */
    public Answer postWith(Attached file, String path, Object... fields) {
        return postWithAs(UUID.randomUUID(), file, path, fields);
    }

    /** The same with this receipt id. */
    public Answer postWithAs(UUID receipt, Attached file, String path, Object... fields) {
        var body = new ByteArrayOutputStream();
        part(body, "receipt", receipt);
        for (int i = 0; i < fields.length; i += 2) part(body, String.valueOf(fields[i]), fields[i + 1]);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field() + "\"; filename=\""
                + file.name().replace("\"", "%22") + "\"\r\nContent-Type: application/x-claimed\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.content());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, Object value) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Posts this body as it is, as no form does; "" is no type. */
    public Answer send(String path, String type, byte[] body) {
        var request = request(path).header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    /** The bytes and headers of something that is no page. */
    public HttpResponse<byte[]> download(String path) {
        return answer(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (owner != null) request.header("Outbox", owner.id().toString());
        if (who != Who.NOBODY) request.header("Cookie", "sign_in=" + Cast.token(who));
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        var response = answer(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    private static <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return HTTP.send(request.build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
