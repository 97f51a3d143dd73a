package urunana.db;

import java.time.Duration;
import org.assertj.core.api.Assertions;

/** Waiting for a condition, not for a time. */
public final class Await {

    /** What is waited for; an exception means not yet. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    private Await() {
    }

    /** Returns as soon as it holds; fails the test after three minutes, which a busy machine may need. */
    public static void until(String what, Condition condition) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                Assertions.fail("Never came true: " + what);
            }
            pause();
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (Exception e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Assertions.fail("Interrupted", e);
        }
    }
}
