package urunana.document;

import org.jspecify.annotations.Nullable;
import urunana.file.Files;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Upload;

/** What the form of a document says. */
public final class DocumentInput {
    public record New(String kind, String title, String link, @Nullable Upload file) {}

    private DocumentInput() {}

    static Checked<New> document(Form form) {
        String kind = form.requiredChoice("kind", Document.KINDS);
        String title = form.required("title", 160);
        String link = form.link("link");
        Upload file = Files.chosen(form, "file");
        if (link.isEmpty() && file == null && form.error("link") == null && form.error("file") == null) form.wrong("file", "document.show_something");
        return form.checked(() -> new New(kind, title, link, file));
    }
}
