package urunana.web;

import org.jspecify.annotations.Nullable;

/** The outcome of reading a form: the value, or the form with its errors. */
public record Checked<T>(@Nullable T value, Form form) {
    public boolean ok() {
        return value != null;
    }
}
