package urunana.file;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;

/** Serves stored files. */
@Component
public final class FilePages {
    /** For a file shown alone: the page that a browser builds around a film or photo may load that film or photo, and style it. */
    private static final String ALONE = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; form-action 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final Files files;
    private final FileFolder folder;

    FilePages(Files files, FileFolder folder) {
        this.files = files;
        this.folder = folder;
    }

    /** GET /communities/{community}/files/{file} */
    public Reply serve(Request request) {
        var file = files.visibleTo(request, request.id("community"), request.id("file")).orElseThrow(Refusal.NotFound::new);
        var reply = Reply.file(file.type(), folder.path(file.stored()), file.size()).header("Content-Disposition", disposition(file));
        return FileType.shown(file.type()) ? reply.header("Content-Security-Policy", ALONE) : reply;
    }

    // What a browser cannot show safely is only ever saved, under the name people gave it.
    private static String disposition(StoredFile file) {
        var how = FileType.shown(file.type()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
