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

    String field() {
        return field;
    }

    String key() {
        return getMessage();
    }

    Object[] arguments() {
        return arguments;
    }
}
