package urunana;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import urunana.db.EmbeddedPostgres;
import urunana.demo.DemoData;
import urunana.web.Opening;

/** {@code ./urunana demo}: a site to try, in a folder that is marked as the demo's own. */
final class Trying {
    /** Lies in a folder that a demo made: only there may one begin anew. */
    private static final String MARK = "demo";
    private static final List<String> OWN = List.of("postgres", "files");

    private Trying() {}

    /** Serves with demo data, on loopback; tells the address and opens the door when everybody is there. */
    static void demo(List<String> arguments) throws IOException {
        var settings = Settings.of(arguments, "data/demo");
        if (settings.databaseUrl() == null) {
            takeFolder(settings);
        } else if (settings.fresh()) {
            throw new Misunderstood("--fresh is for the demo's own database, not for URUNANA_DATABASE_URL.");
        }
        var context = Commands.start(settings, Map.of("urunana.opens", "later"));
        var demo = filled(context);
        context.getBean(Opening.class).open();
        System.out.printf("Urunana answers at %1$s%n%nSign in at %1$s/sign-in with the PIN %2$s as one of these:%n",
                Commands.address(settings), DemoData.PIN);
        demo.accounts().forEach(account -> System.out.printf("  %-10s %-22s %s%n", account.signInName(), account.name(), account.who()));
    }

    private static DemoData filled(ConfigurableApplicationContext context) {
        var demo = context.getBean(DemoData.class);
        try {
            if (demo.isNeeded()) System.out.println("One moment: people and their stories are being made up.");
            demo.fill(context.getBean(Clock.class));
        } catch (RuntimeException e) {
            // Else the server would go on and let everybody wait.
            context.close();
            throw e;
        }
        if (demo.accounts().isEmpty()) {
            context.close();
            throw new Misunderstood("this database holds a site that is not a demo; ./urunana serve serves it");
        }
        return demo;
    }

    private static void takeFolder(Settings settings) throws IOException {
        Path mark = settings.data().resolve(MARK);
        if (!Files.exists(mark) && OWN.stream().anyMatch(own -> Files.exists(settings.data().resolve(own)))) {
            throw new Misunderstood(settings.data() + " holds a site that no demo made; name another folder with --data, or remove it yourself");
        }
        if (settings.fresh()) beginAnew(settings.data());
        Files.createDirectories(settings.data());
        Files.writeString(mark, "A demo made this folder and may empty it: ./urunana demo --fresh\n");
    }

    // A demo that still runs is left alone, and told of when this one starts.
    private static void beginAnew(Path data) throws IOException {
        if (EmbeddedPostgres.running(Commands.postgresFolder(data)).isPresent()) return;
        for (String own : OWN) FileSystemUtils.deleteRecursively(data.resolve(own));
    }
}
