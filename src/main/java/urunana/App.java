package urunana;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import urunana.db.ArchiveProblem;
import urunana.db.CannotStart;

/** The program: its first argument says what to do. {@code ./urunana --help} tells people. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class App {
    static void main(String[] arguments) throws Exception {
        String command = arguments.length == 0 ? "serve" : arguments[0];
        var rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        // Until Spring sets the log up; what libraries tell before is not the operator's affair.
        LoggingSystem.get(App.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            run(command, rest);
        } catch (CannotStart | ArchiveProblem | Misunderstood e) {
            // The operator's affair, told in a sentence; anything else is a bug and shows where.
            System.err.println("urunana: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String command, List<String> rest) throws Exception {
        switch (command) {
            case "demo" -> Trying.demo(rest);
            case "serve" -> Commands.serve(rest);
            case "backup" -> Keeping.backup(rest);
            case "restore" -> Keeping.restore(rest);
            case "warm" -> Warming.warm(rest);
            case "routes" -> Commands.routes();
            case "help" -> System.out.println("see ./urunana --help");
            default -> {
                System.err.println("urunana: no command " + command + "; see ./urunana --help");
                System.exit(2);
            }
        }
    }

    static SpringApplication application() {
        return new SpringApplication(App.class);
    }
}
