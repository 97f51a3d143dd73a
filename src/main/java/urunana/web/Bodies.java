package urunana.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import urunana.text.Words;

/** Reads the body of a form post, plain or with files. */
final class Bodies {
    private Bodies() {}

    static Form read(HttpServletRequest http, Words words) {
        String type = String.valueOf(http.getContentType());
        try {
            if (type.startsWith("multipart/form-data")) {
                var form = new Form(words, values(http), uploads(http));
                if (brokeOff(http)) throw new Refusal.Unreadable(400, "refusal.unreadable");
                return form;
            }
            if (type.startsWith("application/x-www-form-urlencoded") || http.getContentLengthLong() <= 0) {
                return new Form(words, values(http), Map.of());
            }
        } catch (MaxUploadSizeExceededException e) {
            throw new Refusal.Unreadable(413, "refusal.too_large");
        } catch (MultipartException | IOException | ServletException e) {
            // What is left is our disk, where the files wait.
            throw garbled(e) ? new Refusal.Unreadable(400, "refusal.unreadable") : new Refusal.Later();
        }
        throw new Refusal.Unreadable(415, "refusal.unreadable");
    }

    // A connection that breaks between two fields leaves a form that looks whole to the parser, and lacks the rest.
    private static boolean brokeOff(HttpServletRequest http) throws IOException {
        var rest = http.getInputStream();
        while (!rest.isFinished()) if (rest.read() < 0) return !rest.isFinished();
        return false;
    }

    // No browser writes so: somebody else did, or the connection broke on the way.
    private static boolean garbled(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof MalformedStreamException || t instanceof FileUploadException && !(t instanceof IOFileUploadException)) return true;
        }
        return false;
    }

    private static Map<String, List<String>> values(HttpServletRequest http) {
        var values = new LinkedHashMap<String, List<String>>();
        String query = http.getQueryString();
        http.getParameterMap().forEach((name, all) -> {
            if (query == null || !http.getMethod().equals("POST") || !query.contains(name + "=")) values.put(name, List.of(all));
        });
        return values;
    }

    private static Map<String, List<Upload>> uploads(HttpServletRequest http) throws IOException, ServletException {
        var uploads = new LinkedHashMap<String, List<Upload>>();
        for (Part part : http.getParts()) {
            String name = part.getSubmittedFileName();
            if (name == null || part.getSize() == 0) continue;
            uploads.computeIfAbsent(part.getName(), field -> new ArrayList<>()).add(new Upload(FileName.clean(name), part.getSize(), () -> open(part)));
        }
        return uploads;
    }

    private static InputStream open(Part part) {
        try {
            return part.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
