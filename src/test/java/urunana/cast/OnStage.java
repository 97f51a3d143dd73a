package urunana.cast;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test class with one {@link Cast} for all its tests; what a test leaves behind is there for the next one. */
public abstract class OnStage {
    protected static Cast cast;

    @BeforeAll
    protected static void enter() {
        cast = Cast.start();
    }

    @AfterAll
    protected static void leave() {
        cast.close();
    }
}
