package urunana.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A reply on its way out. The page is rendered whole before the first byte leaves: an error never follows half a page. */
record Rendered(Reply reply, byte @Nullable [] page) implements ServerResponse {
    static Rendered of(Reply reply, Templates templates) {
        return new Rendered(reply, reply.template() == null ? null : templates.render(reply.template(), reply.model()));
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(reply.status());
    }

    @Override
    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        reply.headers().forEach(headers::add);
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context) throws IOException {
        response.setStatus(reply.status());
        Outbox.echo(request, response);
        if (!reply.headers().containsKey("Cache-Control")) response.setHeader("Cache-Control", "private, no-cache");
        reply.headers().forEach(response::addHeader);
        if (unchanged(request)) {
            response.setStatus(304);
        } else if (reply.stream() != null) {
            reply.stream().to(response.getOutputStream());
        } else {
            byte[] body = packed(page == null ? reply.body() : page, request, response);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
        return null;
    }

    // Whoever asks again and again, as calendars do, is told that nothing has changed. The tag is that of the words, however packed.
    private boolean unchanged(HttpServletRequest request) {
        String tag = reply.headers().get("ETag");
        String known = request.getHeader("If-None-Match");
        return tag != null && known != null && reply.status() == 200 && known.contains(tag);
    }

    private byte[] packed(byte[] body, HttpServletRequest request, HttpServletResponse response) {
        if (!Encoding.shrinks(reply.headers().getOrDefault("Content-Type", ""))) return body;
        response.addHeader("Vary", "Accept-Encoding");
        if (body.length < Encoding.SMALL || reply.headers().containsKey("Content-Encoding") || measured(request)) return body;
        var encoding = Encoding.accepted(request.getHeader("Accept-Encoding"));
        if (encoding == Encoding.NONE) return body;
        response.setHeader("Content-Encoding", encoding.token());
        return encoding.pack(body);
    }

    // A page repeats its own query. Another site that sends somebody here with a guess in it, and sees how long the
    // packed answer is, would learn whether the guess stands in the page: that answer leaves unpacked (BREACH).
    private static boolean measured(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return request.getQueryString() != null && from != null && !from.equals("same-origin") && !from.equals("none");
    }
}
