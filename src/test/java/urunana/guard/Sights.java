package urunana.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.web.Route;

/** Every page of the route table, with somebody of the cast who may see it. */
final class Sights {
    /** What to open, as whom, and the route it stands for. */
    record Sight(String route, String path, Who who) {}

    /** Answers that are no pages. */
    static final Set<String> NO_PAGES = Set.of("/health", "/assets/{name}", "/communities/{community}/files/{file}", "/communities/{community}/shelf/file",
            "/people/import/example", "/worker.js", "/phone/key", "/communities/{community}/sessions/{session}/invitation/calendar.ics", "/calendar/{token}.ics");

    /** Pages with many faces are seen with every record there is, the others with one or two. */
    private static final Set<String> MANY_FACES = Set.of("/communities/{community}/sessions/{session}", "/communities/{community}/cycles/{cycle}", "/places/{place}");

    private final Cast cast;
    private final Map<String, List<Sight>> pages = new TreeMap<>();

    private Sights(Cast cast) {
        this.cast = cast;
        for (Route route : cast.bean(Routes.class).table()) {
            if (route.method().equals("GET") && !NO_PAGES.contains(route.path())) pages.put(route.path(), new ArrayList<>());
        }
    }

    /** Fills the communities of the cast and finds somebody for every route that answers a page. */
    static Map<String, List<Sight>> of(Cast cast) {
        var sights = new Sights(cast);
        var ended = Records.here(cast, true);
        var running = Records.here(cast, false);
        longWords(cast);
        sights.see(ended, running);
        sights.see(Records.there(cast, false).last().at(Cast.SECTOR));
        sights.see(running.waiting());
        for (Who who : Who.values()) if (who != Who.NOBODY && who != Who.MENTOR) sights.pages.get("/").add(new Sight("/", "/", who));
        return sights.pages;
    }

    private static void longWords(Cast cast) {
        cast.jdbc().sql("update community set name = 'Umuryango w''abarimu bigisha icyongereza mu rwunge rw''amashuri rwa Mukarange'").update();
        cast.jdbc().sql("update evidence set link = 'https://example.org/' || repeat('icyongereza', 9)").update();
    }

    /** Adds what these records show to the pages that nobody saw yet and to those with many faces. */
    private void see(Records... records) {
        pages.forEach((route, sights) -> {
            if (!sights.isEmpty() && !MANY_FACES.contains(route)) return;
            Stream.of(records).map(each -> each.path(route)).distinct().flatMap(path -> seen(route, path)).forEach(sights::add);
        });
    }

    /** The first who may see it. */
    private Stream<Sight> seen(String route, String path) {
        return Stream.of(Who.values()).filter(who -> cast.as(who).get(path).status() == 200).limit(1).map(who -> new Sight(route, path, who));
    }
}
