package urunana;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import urunana.db.Durable;
import urunana.db.EmbeddedPostgres;
import urunana.db.Migrations;
import urunana.db.Replacement;
import urunana.person.SignIns;
import urunana.web.Route;

/** What {@code ./urunana} asks of the program. */
final class Commands {
    private Commands() {}

    /** Serves for real use; the first start prints the administrator's one-time code. */
    static void serve(List<String> arguments) throws IOException {
        var settings = Settings.of(arguments, "data/site");
        var context = start(settings, Map.of());
        System.out.println("Urunana answers at " + address(settings));
        context.getBean(SignIns.class).firstRun(context.getBean(Clock.class).instant()).ifPresent(code -> System.out.printf("""

                This site has no administrator yet. Open %s/sign-in/code
                and enter the name  admin  with the one-time code  %s
                """, address(settings), code));
    }

    /** The route table, tab-separated: method, path, policy, keepable offline. */
    static void routes() {
        var application = App.application();
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "error", "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/none"));
        try (var context = application.run()) {
            for (Route route : context.getBean(Routes.class).table()) {
                System.out.println(String.join("\t", route.method(), route.path(), route.policy().name(), route.keepable() ? "keepable" : "-"));
            }
        }
    }

    static ConfigurableApplicationContext start(Settings settings, Map<String, Object> more) throws IOException {
        var properties = new HashMap<String, Object>(more);
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("urunana.files", settings.data().resolve("files").toString());
        database(settings, properties);
        var application = App.application();
        application.setDefaultProperties(properties);
        return application.run();
    }

    private static void database(Settings settings, Map<String, Object> properties) throws IOException {
        new Replacement(settings.data()).finish();
        if (settings.databaseUrl() != null) {
            var database = new DriverManagerDataSource(settings.databaseUrl());
            Durable.check(database);
            new Migrations(database).bring(product());
            properties.put("spring.datasource.url", settings.databaseUrl());
            return;
        }
        var postgres = EmbeddedPostgres.start(postgresFolder(settings.data()));
        // After the last request and the pool; a hook of its own would run beside them.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        new Migrations(postgres.source()).bring(product());
        properties.put("urunana.disk", postgresFolder(settings.data()).toString());
        properties.put("spring.datasource.url", postgres.url());
        properties.put("spring.datasource.username", postgres.user());
        properties.put("spring.datasource.password", postgres.password());
    }

    /** This program, as it signs databases and backups. */
    static String product() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return "Urunana " + (version == null ? "in development" : version);
    }

    static Path postgresFolder(Path data) {
        return data.resolve("postgres");
    }

    static String address(Settings settings) {
        return "http://" + settings.address() + ":" + settings.port();
    }
}
