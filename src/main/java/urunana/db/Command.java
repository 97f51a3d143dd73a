package urunana.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Short system commands whose answer is yes or no. */
final class Command {

    private Command() {
    }

    static boolean run(Path folder, String... words) {
        return run(folder, List.of(words));
    }

    /** False when the command answers no and also when the machine does not have it. */
    static boolean run(Path folder, List<String> words) {
        try {
            var process = new ProcessBuilder(words).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
        }
    }
}
