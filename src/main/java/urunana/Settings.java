package urunana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the program listens and keeps its data: command line, then environment, then {@code urunana.properties}, then defaults. */
record Settings(int port, String address, Path data, @Nullable String databaseUrl, boolean fresh) {
    static Settings of(List<String> arguments, String defaultData) {
        var file = file();
        String port = option(arguments, "--port", setting(file, "URUNANA_PORT", "8080"));
        String data = option(arguments, "--data", setting(file, "URUNANA_DATA", defaultData));
        String url = setting(file, "URUNANA_DATABASE_URL", "");
        return new Settings(number(port), setting(file, "URUNANA_ADDRESS", "127.0.0.1"), Path.of(data).toAbsolutePath(),
                url.isEmpty() ? null : url, arguments.contains("--fresh"));
    }

    private static Properties file() {
        var properties = new Properties();
        Path path = Path.of(System.getenv().getOrDefault("URUNANA_SETTINGS", "urunana.properties"));
        if (!Files.exists(path)) return properties;
        try (var in = Files.newBufferedReader(path)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the settings file " + path + " cannot be read", e);
        }
        return properties;
    }

    /** URUNANA_PORT in the environment is {@code port} in the file. */
    private static String setting(Properties file, String name, String otherwise) {
        String environment = System.getenv(name);
        if (environment != null && !environment.isBlank()) return environment;
        return file.getProperty(name.substring("URUNANA_".length()).toLowerCase(java.util.Locale.ROOT).replace('_', '.'), otherwise);
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        int at = arguments.indexOf(name);
        return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : otherwise;
    }

    private static int number(String port) {
        if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535) return Integer.parseInt(port);
        throw new Misunderstood("the port must be a number up to 65535, not " + port);
    }
}
