package urunana;

import java.io.File;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import urunana.access.ActorContexts;
import urunana.web.FrontDoor;
import urunana.web.Headroom;
import urunana.web.SameOrigin;

/** The few things Spring is told; all else is found by its constructor. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    /** No inline script or style anywhere, nothing from elsewhere, no frames (security 10). */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    RouterFunction<ServerResponse> router(FrontDoor door, Routes routes) {
        return door.router(routes.table());
    }

    /** The disk of our own PostgreSQL; one elsewhere has its own watch. */
    @Bean
    Headroom headroom(@Value("${urunana.disk:}") String disk) {
        return disk.isEmpty() ? Headroom.elsewhere() : new Headroom(() -> new File(disk).getUsableSpace());
    }

    /** Spring Security keeps headers, the request firewall and the place where OIDC and passkeys will plug in; policies live in Routes. */
    @Bean
    SecurityFilterChain chain(HttpSecurity http, ActorContexts contexts) throws Exception {
        return http
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .cacheControl(cache -> cache.disable())
                        .xssProtection(xss -> xss.disable())
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .addFilterAfter(new SameOrigin(), HeaderWriterFilter.class)
                .build();
    }
}
