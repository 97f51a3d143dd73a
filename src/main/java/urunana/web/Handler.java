package urunana.web;

/** Answers one route. Runs inside the request's transaction when the method is unsafe. */
@FunctionalInterface
public interface Handler {
    Reply answer(Request request);
}
