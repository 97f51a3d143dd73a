package urunana.db;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The migrations this program knows, as a restore needs them. */
record Migrations(DataSource database) {

    /**
     * One that a site went through.
     *
     * @param version  its number
     * @param script   its file
     * @param checksum of its text at that time
     */
    record Step(String version, String script, int checksum) {
    }

    /** Lets Flyway make its own table and nothing else. */
    void prepare() {
        Flyway.configure().dataSource(database).target("0?").load().migrate();
    }

    /** Refuses what this program cannot lead to the present, before anything is written. */
    void requireKnown(List<Step> steps) {
        Map<String, MigrationInfo> known = Arrays.stream(flyway().info().all())
                .filter(info -> info.getVersion() != null)
                .collect(Collectors.toMap(info -> info.getVersion().getVersion(), Function.identity()));
        for (var step : steps) {
            var info = known.get(MigrationVersion.fromVersion(step.version()).getVersion());
            if (info == null) {
                throw new ArchiveProblem("The backup was made by a newer version of the program: migration " + step.script()
                        + " is not known here. Restore it with that version or a later one.");
            }
            if (info.getChecksum() != step.checksum()) {
                throw new ArchiveProblem("The backup was made with another text of migration " + step.script()
                        + ". Restore it with the version of the program that made it.");
            }
        }
    }

    /** Goes on from the archive's version to the present. */
    void finish() {
        flyway().migrate();
    }

    private Flyway flyway() {
        return Flyway.configure().dataSource(database).load();
    }
}
