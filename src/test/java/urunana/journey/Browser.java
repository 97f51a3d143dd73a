package urunana.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** For tests in a browser: one Chromium for all of them, and fresh phones that know nothing of each other. */
@Tag("browser")
public abstract class Browser {

    static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final List<BrowserContext> phones = new ArrayList<>();

    /** A page on a new phone of 320 pixels. */
    protected final Page phone() {
        return phone(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** The same where scripts do not run, as in Opera Mini. */
    protected final Page phoneWithoutScript() {
        return phone(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** The same with other wishes; what they do not say stays as on a small phone. */
    protected final Page phone(com.microsoft.playwright.Browser.NewContextOptions options) {
        if (options.viewportSize == null) {
            options.setViewportSize(320, 640);
        }
        var phone = Chromium.STARTED.newContext(options);
        phones.add(phone);
        return phone.newPage();
    }

    /** What drives every browser here, also one in a process of its own. */
    static Playwright playwright() {
        return Driver.STARTED;
    }

    /** The browser as a program. */
    static Path chromium() {
        return Driver.found("URUNANA_CHROMIUM", "chromium");
    }

    @AfterEach
    final void putAway() {
        phones.forEach(BrowserContext::close);
        phones.clear();
    }

    private static final class Chromium {

        static final com.microsoft.playwright.Browser STARTED = playwright().chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
    }

    private static final class Driver {

        static final Playwright STARTED = start();

        private static Playwright start() {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(
                    "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                    "PLAYWRIGHT_NODEJS_PATH", found("PLAYWRIGHT_NODEJS_PATH", "node").toString())));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright;
        }

        static Path found(String setting, String command) {
            var chosen = Stream.ofNullable(System.getenv(setting)).map(Path::of);
            var usual = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, command));
            return Stream.concat(chosen, usual).filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                    "No " + command + " for the browser tests. Run ./urunana test, or set " + setting + "."));
        }
    }
}
