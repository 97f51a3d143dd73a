package urunana;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import urunana.access.Policy;
import urunana.web.Route;

/** A run that Java watches to learn what a start needs, so that later ones are quicker (decision 012). */
final class Warming {
    private static final int ROUNDS = 20;

    private Warming() {}

    /** Starts on an empty site, opens every page that is open to all, and ends. */
    static void warm(List<String> arguments) throws IOException {
        var context = Commands.start(Settings.of(arguments, "data/warm"), Map.of());
        String address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        var paths = context.getBean(Routes.class).table().stream().filter(Warming::isOpenPage).map(Route::path).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : paths) read(address + path);
        }
        System.exit(SpringApplication.exit(context));
    }

    private static boolean isOpenPage(Route route) {
        return route.method().equals("GET") && route.policy() == Policy.OPEN && !route.path().contains("{");
    }

    private static void read(String page) throws IOException {
        var connection = URI.create(page).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "br");
        try (var body = connection.getInputStream()) {
            body.readAllBytes();
        }
    }
}
