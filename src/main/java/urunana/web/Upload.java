package urunana.web;

import java.io.InputStream;
import java.util.function.Supplier;

/** A file as it came with a form: its name for people (not one on a disk), its size in bytes, its content. */
public record Upload(String name, long size, Supplier<InputStream> content) {
    /** A file that came within another one, under a name that nobody checked. */
    public static Upload within(String claimed, long size, Supplier<InputStream> content) {
        return new Upload(FileName.clean(claimed), size, content);
    }
}
