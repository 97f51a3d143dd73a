package urunana.db;

/** The database cannot be used as it stands; the message tells the operator what is wrong and what to do. */
public final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
