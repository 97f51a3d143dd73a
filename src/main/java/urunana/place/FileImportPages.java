package urunana.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import urunana.place.FileImport.State;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Reply;
import urunana.web.Request;
import urunana.web.Upload;

/** A file of places: sent, looked at row by row, applied, followed while it runs. */
@Component
public final class FileImportPages {
    /** How often a page that follows a long import looks again, in seconds. */
    private static final String LOOK_AGAIN = "3";

    private static final String SAMPLE = new String(CountryData.shipped("sample.csv"), StandardCharsets.UTF_8);

    private final Places places;
    private final FileImports imports;

    FileImportPages(Places places, FileImports imports) {
        this.places = places;
        this.imports = imports;
    }

    private record Sent(String name, byte[] content) {}

    /** GET /places/{place}/imports/new */
    public Reply ask(Request request) {
        return ask(request, places.managed(request.actor(), request.id("place")), request.blank());
    }

    /** POST /places/{place}/imports */
    public Reply send(Request request) {
        var place = places.managed(request.actor(), request.id("place"));
        return request.save(sent(request.form()), file -> place.path("imports",
                imports.send(request.actor(), place.id(), file.name(), file.content(), request.now())),
                again -> ask(request, place, again));
    }

    private static Checked<Sent> sent(Form form) {
        var file = form.upload("file");
        if (file == null) form.wrong("file", "place.import.no_file");
        return form.checked(() -> read(Objects.requireNonNull(file)));
    }

    private static Sent read(Upload file) {
        try (var in = file.content().get()) {
            return new Sent(file.name(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply ask(Request request, Place place, Form form) {
        var words = new PlaceWords(request.words());
        return Reply.page(request.page(request.words().t("place.import.title", "place", words.name(place))).in("places"),
                "place/import-new", "form", form, "place", place, "words", words, "sample", SAMPLE);
    }

    /** GET /places/{place}/imports/{import} */
    public Reply show(Request request) {
        var place = places.managed(request.actor(), request.id("place"));
        var file = imports.find(request.actor(), place.id(), request.id("import"));
        return switch (file.state(request.now())) {
            case State.Waiting waiting -> preview(request, place, file, "");
            case State.Failed failed -> preview(request, place, file, failed.reason());
            case State.Running running -> progress(request, place, file, running);
            case State.Done done -> page(request, place, file, "place/import-done", "done", done);
        };
    }

    private Reply preview(Request request, Place place, FileImport file, String failure) {
        return page(request, place, file, "place/import-preview", "failure", failure,
                "preview", imports.preview(request.actor(), place.id(), file.id()), "form", request.blank());
    }

    // A header instead of a script: also Opera Mini then looks again by itself.
    private Reply progress(Request request, Place place, FileImport file, State.Running running) {
        return page(request, place, file, "place/import-progress", "running", running).header("Refresh", LOOK_AGAIN);
    }

    private Reply page(Request request, Place place, FileImport file, String template, Object... model) {
        var words = new PlaceWords(request.words());
        var all = new Object[model.length + 6];
        System.arraycopy(model, 0, all, 6, model.length);
        all[0] = "place";
        all[1] = place;
        all[2] = "file";
        all[3] = file;
        all[4] = "words";
        all[5] = words;
        return Reply.page(request.page(request.words().t("place.import.title", "place", words.name(place))).in("places"), template, all);
    }

    /** POST /places/{place}/imports/{import}/application */
    public Reply apply(Request request) {
        var place = places.managed(request.actor(), request.id("place"));
        var id = request.id("import");
        Checked<Object> checked = request.form().checked(() -> id);
        return request.save(checked, nothing -> {
            imports.apply(request.actor(), place.id(), id, request.now());
            return place.path("imports", id);
        }, again -> show(request));
    }
}
