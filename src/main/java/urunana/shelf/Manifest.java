package urunana.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of what lies on a shelf, for programs. Read from a card it is a claim: anything may be missing from it.
 *
 * @param program the one that made it, with its version
 * @param format  grows when an older reader would misunderstand
 */
public record Manifest(String program, int format, @Nullable From community, String language, @Nullable Instant madeAt, List<Entry> entries) {
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The community it comes from. */
    public record From(@Nullable UUID id, String name, String place, String programme) {
        public From {
            name = given(name);
            place = given(place);
            programme = given(programme);
        }
    }

    /**
     * One thing: its file, or only an address on the web.
     *
     * @param what   guide, page (of this shelf, for reading), document or product
     * @param name   the file's name before it was put on the shelf
     * @param author as far as known, like the licence
     */
    public record Entry(String what, String kind, String title, String file, long size, String sha256, String type, String name, String link,
                        String author, String licence) {
        public Entry {
            what = given(what);
            kind = given(kind);
            title = given(title);
            file = given(file);
            sha256 = given(sha256);
            type = given(type);
            name = given(name);
            link = given(link);
            author = given(author);
            licence = given(licence);
        }
    }

    public Manifest {
        program = given(program);
        language = given(language);
        entries = entries == null ? List.of() : entries.stream().filter(Objects::nonNull).toList();
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Null when these bytes are no such list. */
    static @Nullable Manifest of(byte[] json) {
        try {
            Manifest read = JSON.readValue(json, Manifest.class);
            return read == null || !read.program.startsWith("Urunana") ? null : read;
        } catch (JacksonException e) {
            return null;
        }
    }

    // What was not said comes as null from outside, whatever the types promise.
    private static String given(@Nullable String said) {
        return said == null ? "" : said;
    }
}
