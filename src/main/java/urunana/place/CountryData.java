package urunana.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The countries that are shipped as files (see place/SOURCES.md). Loading one again puts right what differs and leaves
 * alone what was added; a country of one's own needs the same files and no code.
 */
@Component
public final class CountryData {
    /** The shipped countries. */
    public static final List<String> COUNTRIES = List.of("RW", "KE", "BE", "HR", "CZ", "HU", "IT", "PT");

    private final TreeStore tree;
    private final PlaceImport places;
    private final TransactionOperations transaction;
    private final Function<String, @Nullable InputStream> files;

    @Autowired
    CountryData(TreeStore tree, PlaceImport places, TransactionOperations transaction) {
        this(tree, places, transaction, CountryData::resource);
    }

    CountryData(TreeStore tree, PlaceImport places, TransactionOperations transaction,
                Function<String, @Nullable InputStream> files) {
        this.tree = tree;
        this.places = places;
        this.transaction = transaction;
        this.files = files;
    }

    /** Loads one country: its levels, its places, their shapes; all in one transaction. */
    public ImportPreview load(String country) {
        return transaction.execute(status -> {
            var levels = levels(country);
            tree.keepLevels(levels);
            var outcome = places.apply(country, null, bytes(country + "/places.csv"), PlaceImport.Progress.UNSEEN);
            if (!outcome.isClean()) throw new IllegalStateException(country + "/places.csv: " + outcome.errors());
            loadShapes(country, levels);
            return outcome;
        });
    }

    /** Ranks from levels.csv, each with its steps below the country; the rank above comes first in the file. */
    private List<PlaceLevel> levels(String country) {
        var levels = new ArrayList<PlaceLevel>();
        var lines = new String(bytes(country + "/levels.csv"), StandardCharsets.UTF_8).lines().skip(1).toList();
        for (var line : lines) {
            var cells = line.split(",", -1);
            var under = cells[1].isEmpty() ? null : cells[1];
            levels.add(new PlaceLevel(country, cells[0], depth(levels, under), under));
        }
        return levels;
    }

    private static int depth(List<PlaceLevel> above, @Nullable String under) {
        if (under == null) return 0;
        return 1 + above.stream().filter(level -> level.level().equals(under)).findFirst().orElseThrow().depth();
    }

    // The coarsest file spans the country, and all finer ones are drawn on its plane.
    private void loadShapes(String country, List<PlaceLevel> levels) {
        ShapePlane plane = null;
        for (var level : levels) {
            var file = topoJson(country + "/" + level.level() + ".topojson");
            if (file == null) continue;
            if (plane == null) plane = file.plane();
            tree.keepShapes(country, level.level(), file.shapes(plane));
        }
    }

    private @Nullable TopoJson topoJson(String name) {
        try (var in = files.apply(name)) {
            return in == null ? null : TopoJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String name) {
        return bytes(name, files);
    }

    /** A file of the folder place/ in the program. */
    static byte[] shipped(String name) {
        return bytes(name, CountryData::resource);
    }

    private static @Nullable InputStream resource(String name) {
        return CountryData.class.getResourceAsStream("/place/" + name);
    }

    private static byte[] bytes(String name, Function<String, @Nullable InputStream> files) {
        try (var in = files.apply(name)) {
            if (in == null) throw new IllegalArgumentException("no file " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
