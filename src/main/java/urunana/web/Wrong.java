package urunana.web;

/** A rule, met only while saving, that a field breaks: shown at the field like any other error (422). */
public final class Wrong extends RuntimeException {
    private final String field;
    private final transient Object[] arguments;

    public Wrong(String field, String key, Object... arguments) {
        super(key, null, false, false);
        this.field = field;
        this.arguments = arguments;
    }

    public String field() {
        return field;
    }

    /** The same about another field, for a page whose fields are called otherwise. */
    public Wrong at(String other) {
        return new Wrong(other, key(), arguments);
    }

    String key() {
        return getMessage();
    }

    Object[] arguments() {
        return arguments;
    }
}
