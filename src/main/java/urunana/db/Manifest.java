package urunana.db;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive holds and how to tell that it is whole.
 *
 * @param product   the program that made it, with its version
 * @param postgres  version of the server it came from
 * @param madeAt    when its moment was
 * @param schema    the last migration of that site
 * @param epoch     of that site; a restored one has another
 * @param history   the migrations, as Flyway keeps them
 * @param tables    all tables
 * @param files     what people uploaded
 * @param sequences where numbering goes on
 */
record Manifest(String product, String postgres, Instant madeAt, String schema, String epoch,
                Part history, List<Part> tables, List<Part> files, Map<String, Long> sequences) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One entry of the archive.
     *
     * @param name   of the table or file
     * @param entry  where it stands in the archive
     * @param rows   how many, 0 for a file
     * @param sha256 of its bytes
     */
    record Part(String name, String entry, long rows, String sha256) {
    }

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }
}
