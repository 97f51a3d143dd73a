package urunana;

import static urunana.access.Policy.OPEN;
import static urunana.access.Policy.SIGNED_IN;
import static urunana.web.Route.get;
import static urunana.web.Route.post;

import java.util.List;
import org.springframework.stereotype.Component;
import urunana.health.HealthPages;
import urunana.person.SignInPages;
import urunana.web.Assets;
import urunana.web.Route;

/** Every address of the program on one screen: method, path, who may reach it, what answers, and whether it is kept offline. */
@Component
public final class Routes {
    private final List<Route> table;

    Routes(Assets assets, HealthPages health, SignInPages signIn) {
        table = List.of(
                get("/health", OPEN, health::health),
                get("/assets/{name}", OPEN, assets::serve),

                get("/sign-in", OPEN, signIn::ask),
                post("/sign-in", OPEN, signIn::begin),
                get("/sign-in/code", OPEN, signIn::askCode),
                post("/sign-in/code", OPEN, signIn::beginWithCode),
                post("/sign-out", SIGNED_IN, signIn::end),
                post("/language", OPEN, signIn::language));
    }

    public List<Route> table() {
        return table;
    }
}
