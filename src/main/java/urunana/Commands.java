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
import org.springframework.util.FileSystemUtils;
import urunana.db.Durable;
import urunana.db.EmbeddedPostgres;
import urunana.db.Migrations;
import urunana.db.Replacement;
import urunana.demo.DemoData;
import urunana.person.SignIns;
import urunana.web.Route;

/** What {@code ./urunana} asks of the program. */
final class Commands {
    private Commands() {}

    /** Serves with demo data, on loopback. */
    static void demo(List<String> arguments) throws IOException {
        var settings = Settings.of(arguments, "data/demo");
        if (settings.fresh()) begunAnew(settings);
        var context = start(settings);
        var demo = context.getBean(DemoData.class);
        if (demo.isNeeded()) System.out.println("One moment: people and their stories are being made up.");
        demo.fill(context.getBean(Clock.class));
        System.out.printf("%nSign in at %s/sign-in with the PIN %s as one of these:%n", address(settings), DemoData.PIN);
        demo.accounts().forEach(account -> System.out.printf("  %-10s %-22s %s%n", account.signInName(), account.name(), account.who()));
    }

    // Only what the demo itself put there; a demo that still runs is left alone and told of when this one starts.
    private static void begunAnew(Settings settings) throws IOException {
        if (settings.databaseUrl() != null) throw new Misunderstood("--fresh is for the demo's own database, not for URUNANA_DATABASE_URL.");
        if (EmbeddedPostgres.running(postgresFolder(settings.data())).isPresent()) return;
        for (String own : List.of("postgres", "files")) FileSystemUtils.deleteRecursively(settings.data().resolve(own));
    }

    /** Serves for real use; the first start prints the administrator's one-time code. */
    static void serve(List<String> arguments) throws IOException {
        var settings = Settings.of(arguments, "data/site");
        var context = start(settings);
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

    static ConfigurableApplicationContext start(Settings settings) throws IOException {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("urunana.files", settings.data().resolve("files").toString());
        database(settings, properties);
        var application = App.application();
        application.setDefaultProperties(properties);
        var context = application.run();
        System.out.println("Urunana answers at " + address(settings));
        return context;
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

    private static String address(Settings settings) {
        return "http://" + settings.address() + ":" + settings.port();
    }
}
