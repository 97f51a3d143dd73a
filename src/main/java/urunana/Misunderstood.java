package urunana;

/** The words after {@code ./urunana} do not make sense; the message says which and what would. */
final class Misunderstood extends RuntimeException {
    Misunderstood(String message) {
        super(message);
    }
}
