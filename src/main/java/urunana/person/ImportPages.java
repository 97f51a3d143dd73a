package urunana.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Reply;
import urunana.web.Request;
import urunana.web.Upload;

/** Files of people: sent, looked at, applied. */
@Component
public final class ImportPages {
    private static final int MOST_SHOWN = 200;

    private record File(String name, byte[] content) {}

    private final Imports imports;
    private final ImportStore store;

    ImportPages(Imports imports, ImportStore store) {
        this.imports = imports;
        this.store = store;
    }

    /** GET /people/import */
    public Reply ask(Request request) {
        return form(request, request.blank());
    }

    /** GET /people/import/example: the headings, to be filled in a spreadsheet. */
    public Reply example(Request request) {
        String headings = "\uFEFF" + String.join(",", PeopleFile.COLUMNS) + "\r\n";
        return Reply.bytes("text/csv;charset=utf-8", headings.getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"people.csv\"");
    }

    /** POST /people/import */
    public Reply send(Request request) {
        return request.save(file(request.form()), file ->
                "/people/import/" + store.keep(request.actor(), file.name(), file.content(), request.now()), again -> form(request, again));
    }

    /** GET /people/import/{file} */
    public Reply look(Request request) {
        var sent = imports.find(request.actor(), request.id("file"));
        var page = request.page(request.words().t("person.import.title")).in("people");
        if (sent.content() == null) return Reply.page(page, "person/import-done", "sent", sent);
        var plan = imports.plan(request.actor(), sent.content(), request.today());
        return Reply.page(page, "person/import-look", "form", request.blank(), "sent", sent, "plan", plan, "most", MOST_SHOWN);
    }

    /** POST /people/import/{file} */
    public Reply apply(Request request) {
        var id = request.id("file");
        imports.apply(request.actor(), id, request.now(), request.today());
        return Reply.seeOther("/people/import/" + id);
    }

    private static Checked<File> file(Form form) {
        Upload upload = form.upload("file");
        if (upload == null) form.wrong("file", "person.import.no_file");
        return form.checked(() -> upload == null ? new File("", new byte[0]) : new File(upload.name(), content(upload)));
    }

    private static byte[] content(Upload upload) {
        try (var in = upload.content().get()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply form(Request request, Form form) {
        return Reply.page(request.page(request.words().t("person.import.title")).in("people"), "person/import", "form", form,
                "columns", PeopleFile.COLUMNS, "most", PeopleFile.MOST_ROWS);
    }
}
