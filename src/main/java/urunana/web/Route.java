package urunana.web;

import urunana.access.Policy;

/**
 * One line of the route table. {@code keepable}: the page may be kept on the phone for reading without network; of a form,
 * what was written may wait on the phone and be sent later. {@code unsigned}: of a form, nothing tells afterwards who sent it.
 */
public record Route(String method, String path, Policy policy, boolean keepable, boolean unsigned, Handler handler) {
    public static Route get(String path, Policy policy, Handler handler) {
        return new Route("GET", path, policy, false, false, handler);
    }

    public static Route post(String path, Policy policy, Handler handler) {
        return new Route("POST", path, policy, false, false, handler);
    }

    /** The same route, kept on the phone when its community or page is taken along; as a form, waiting there for the network. */
    public Route kept() {
        return new Route(method, path, policy, true, unsigned, handler);
    }

    /**
     * The same form, sent without a name: its receipt knows neither person nor words, and nothing of it is parked. Its handler
     * keeps a random id and no hour, and leaves no trace in the audit trail (docs/decisions/027).
     */
    public Route withoutName() {
        return new Route(method, path, policy, keepable, true, handler);
    }

    boolean safe() {
        return method.equals("GET");
    }
}
