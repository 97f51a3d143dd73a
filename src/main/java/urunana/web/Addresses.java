package urunana.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the route of an address. Routes with as many parts are tried in the table's order, the others not at all. */
final class Addresses {
    /** A route and what the address says in the place of its {variables}. */
    record Found(Route route, Map<String, String> variables) {}

    private record Candidate(Route route, PathPattern pattern) {}

    private final Map<String, List<Candidate>> byShape = new HashMap<>();

    Addresses(Iterable<Route> table) {
        for (Route route : table) {
            var pattern = PathPatternParser.defaultInstance.parse(route.path());
            byShape.computeIfAbsent(shape(route.method(), PathContainer.parsePath(route.path())), shape -> new ArrayList<>())
                    .add(new Candidate(route, pattern));
        }
    }

    /** Null when there is no such address. Asking for the head alone is asking for the page. */
    @Nullable Found find(String method, PathContainer path) {
        for (Candidate candidate : byShape.getOrDefault(shape(method.equals("HEAD") ? "GET" : method, path), List.of())) {
            var match = candidate.pattern().matchAndExtract(path);
            if (match != null) return new Found(candidate.route(), match.getUriVariables());
        }
        return null;
    }

    private static String shape(String method, PathContainer path) {
        return method + path.elements().size();
    }
}
