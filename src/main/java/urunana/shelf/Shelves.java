package urunana.shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.file.Files;
import urunana.guide.Edition;
import urunana.guide.GuideStore;
import urunana.web.Page;
import urunana.web.Request;
import urunana.web.Templates;

/** Puts a shelf together: pages any browser reads without us, the files themselves, and a list for programs. */
@Component
public final class Shelves {
    /** A resource and where it lies on the shelf: its page, its words, its file; "" where there is none. */
    public record Placed(Resource resource, String page, String words, String file) {}

    private static final String STYLE = "style.css";

    private final Templates templates;
    private final Files files;
    private final GuideStore guides;

    Shelves(Templates templates, Files files, GuideStore guides) {
        this.templates = templates;
        this.files = files;
        this.guides = guides;
    }

    /** A shelf with these resources and, when wanted, the guides of the sessions. */
    ShelfZip make(Request request, Room room, List<Resource> resources, boolean withGuides) throws IOException {
        var page = room.page(request, "shelf.index");
        var zip = new ShelfZip(request.now().atZone(room.zone()).toLocalDateTime());
        var placed = placed(resources);
        var offered = withGuides ? guides.offered(room.community().programmeId(), room.id()) : List.<Edition>of();
        var entries = new ArrayList<Manifest.Entry>();
        zip.add("index.html", templates.render("shelf/index.jte", Map.of("page", page, "room", room, "placed", placed, "guides", offered, "day", request.today())));
        zip.add(STYLE, style());
        for (Edition one : offered) entries.add(guide(zip, page, one));
        for (Placed each : placed) entries.addAll(put(zip, page, room, each));
        var from = new Manifest.From(room.id(), room.community().name(), room.place(), room.programme());
        zip.add(ShelfArchive.MANIFEST, new Manifest(program(), Manifest.FORMAT, from, page.lang(), request.now(), entries).bytes());
        return zip;
    }

    private static List<Placed> placed(List<Resource> resources) {
        var placed = new ArrayList<Placed>();
        int documents = 0;
        int products = 0;
        for (Resource each : resources) {
            String name = each.product() ? ShelfName.of("products", ++products, each.title()) : ShelfName.of("documents", ++documents, each.title());
            placed.add(new Placed(each, each.product() ? name + ".html" : "", each.words().isEmpty() ? "" : name + ".txt",
                    each.file() == null ? "" : name + "-1" + ShelfName.ending(each.file().type(), each.file().name())));
        }
        return placed;
    }

    private Manifest.Entry guide(ShelfZip zip, Page page, Edition edition) throws IOException {
        byte[] html = templates.render("shelf/guide.jte", Map.of("page", page, "edition", edition));
        zip.add(guidePath(edition), html);
        return page("guide", edition.outline().course(), edition.outline().name().in(page.lang()), guidePath(edition), html);
    }

    /** Where this guide lies. */
    public static String guidePath(Edition edition) {
        return "guides/" + (edition.guide().shipped() ? edition.guide().code() : edition.guide().id()) + ".html";
    }

    private List<Manifest.Entry> put(ShelfZip zip, Page page, Room room, Placed placed) throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        Resource resource = placed.resource();
        String author = resource.product() ? room.community().name() + ", " + room.place() : "";
        if (!placed.page().isEmpty()) {
            byte[] html = templates.render("shelf/product.jte", Map.of("page", page, "room", room, "placed", placed));
            zip.add(placed.page(), html);
            entries.add(page("page", resource.kind(), resource.title(), placed.page(), html));
        }
        if (!placed.words().isEmpty()) {
            byte[] words = resource.words().getBytes(StandardCharsets.UTF_8);
            zip.add(placed.words(), words);
            entries.add(new Manifest.Entry(resource.what(), resource.kind(), resource.title(), placed.words(), words.length, sha256(words), "text/plain",
                    ShelfName.plain(resource.title()) + ".txt", "", author, ""));
        }
        var file = resource.file();
        if (file != null) zip.add(placed.file(), file.size(), () -> files.open(file));
        if (file != null || !resource.link().isEmpty()) {
            entries.add(new Manifest.Entry(resource.what(), resource.kind(), resource.title(), placed.file(), file == null ? 0 : file.size(),
                    resource.sha256(), file == null ? "" : file.type(), file == null ? "" : file.name(), resource.link(), author, ""));
        }
        return entries;
    }

    private static Manifest.Entry page(String what, String kind, String title, String path, byte[] html) {
        return new Manifest.Entry(what, kind, title, path, html.length, sha256(html), "text/html", "", "", "", "");
    }

    private static byte[] style() throws IOException {
        try (var css = Shelves.class.getResourceAsStream("/shelf/" + STYLE)) {
            if (css == null) throw new IOException("the program lacks the style of its shelves");
            return css.readAllBytes();
        }
    }

    private static String program() {
        String version = Shelves.class.getPackage().getImplementationVersion();
        return "Urunana " + (version == null ? "in development" : version);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
