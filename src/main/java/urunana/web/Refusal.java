package urunana.web;

/** Why a request is not done. Thrown anywhere below a handler, mapped once by the front door. */
public abstract sealed class Refusal extends RuntimeException {
    private final int status;

    private Refusal(int status, String key) {
        super(key, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Text key of the sentence shown to the person. */
    public String key() {
        return getMessage();
    }

    /** There is no such thing for this actor: absent, or not theirs to know of. */
    public static final class NotFound extends Refusal {
        public NotFound() {
            super(404, "refusal.not_found");
        }
    }

    /** Known, but not theirs to change. */
    public static final class Forbidden extends Refusal {
        public Forbidden() {
            super(403, "refusal.forbidden");
        }

        public Forbidden(String key) {
            super(403, key);
        }
    }

    /** The state of things does not allow it (any more). */
    public static final class Conflict extends Refusal {
        public Conflict(String key) {
            super(409, key);
        }
    }

    /** Not now: the disk or another service is full or away. Nothing was changed. */
    public static final class Later extends Refusal {
        public Later() {
            super(503, "refusal.later");
        }
    }

    /** The request itself makes no sense: unreadable body, foreign origin. */
    public static final class Unreadable extends Refusal {
        public Unreadable(int status, String key) {
            super(status, key);
        }
    }
}
