package urunana.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Turns the sign-in cookie into an actor, when somebody first asks for one: a request for an asset reads no database. */
@Component
public final class ActorContexts implements SecurityContextRepository {
    /** The cookie that carries the sign-in token. */
    public static final String COOKIE = "sign_in";

    private final ActorStore actors;
    private final Clock clock;

    public ActorContexts(ActorStore actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(token(request));
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Sign-ins are kept by the door that makes them, not per request. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request) != null;
    }

    /** What the database knows of a token: its SHA-256. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        if (request.getCookies() == null) return null;
        for (Cookie cookie : request.getCookies()) if (cookie.getName().equals(COOKIE)) return cookie.getValue();
        return null;
    }

    private final class Deferred implements DeferredSecurityContext {
        private final @Nullable String token;
        private @Nullable SecurityContext loaded;

        Deferred(@Nullable String token) {
            this.token = token;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) loaded = load();
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return token == null;
        }

        private SecurityContext load() {
            var context = new SecurityContextImpl();
            if (token != null) {
                actors.find(hash(token), clock.instant(), LocalDate.now(clock)).ifPresent(actor ->
                        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of())));
            }
            return context;
        }
    }
}
