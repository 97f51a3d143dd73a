package urunana.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A signed-in person's browser without script: gets pages, posts forms, does not follow redirects. */
public final class Phone {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What came back. */
    public record Answer(int status, String body, String location) {
        public boolean says(String words) {
            return body.contains(words);
        }

        /** The id at the end of the place we were sent to. */
        public UUID id() {
            return UUID.fromString(location.replaceAll("[?#].*", "").substring(location.replaceAll("[?#].*", "").length() - 36));
        }
    }

    private final String address;
    private final Who who;

    public Phone(String address, Who who) {
        this.address = address;
        this.who = who;
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

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (who != Who.NOBODY) request.header("Cookie", "sign_in=" + Cast.token(who));
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers().firstValue("Location").orElse(""));
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
