package urunana.db;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The migrations this program knows, and what a database went through. */
public record Migrations(DataSource database) {

    private static final String DEMO = " A demo may begin anew: ./urunana demo --fresh.";

    /**
     * One that a site went through.
     *
     * @param version  its number
     * @param script   its file
     * @param checksum of its text at that time
     */
    record Step(String version, String script, int checksum) {
    }

    /** Leads the database to the present, signed with this program; throws {@link CannotStart} when another program made it. */
    public void bring(String program) {
        try {
            requireOurs();
            Flyway.configure().dataSource(database).installedBy(program).load().migrate();
        } catch (FlywayException e) {
            throw new CannotStart("The database could not be brought to this version, and nothing was changed: " + firstLine(e)
                    + " Go on with the version that was there before, and tell us.", e);
        }
    }

    private void requireOurs() {
        var applied = flyway().info().applied();
        if (applied.length == 0) {
            requireEmpty();
            return;
        }
        Arrays.stream(applied).filter(info -> info.getState().name().startsWith("FUTURE")).findFirst().ifPresent(later -> {
            throw new CannotStart("The database was made by a newer version of the program (" + made() + "): it knows "
                    + later.getScript() + ", this one does not. Start it with that version or a later one, or restore a backup"
                    + " that this version made." + DEMO);
        });
        var check = Flyway.configure().dataSource(database).ignoreMigrationPatterns("*:pending").load().validateWithResult();
        if (!check.validationSuccessful) {
            throw new CannotStart("The database was made by another version of the program (" + made() + "), with another text of "
                    + check.invalidMigrations.stream().map(Migrations::name).distinct().collect(Collectors.joining(", "))
                    + ". Start it with that version, or name another folder or database." + DEMO);
        }
    }

    private void requireEmpty() {
        if (!new Catalog(JdbcClient.create(database)).isEmpty()) {
            throw new CannotStart("The database holds tables that are not Urunana's. Name an empty one.");
        }
    }

    private String made() {
        return JdbcClient.create(database).sql("""
                select installed_by || ', ' || installed_on::date from flyway_schema_history order by installed_rank desc limit 1""")
                .query(String.class).single();
    }

    private static String name(ValidateOutput differing) {
        return "V" + differing.version + " (" + differing.description + ")";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
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
