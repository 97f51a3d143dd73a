package urunana.db;

/** A backup cannot be made or a restore cannot begin; the message tells the operator why, and nothing was changed. */
public final class ArchiveProblem extends RuntimeException {

    ArchiveProblem(String message) {
        super(message);
    }

    ArchiveProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
