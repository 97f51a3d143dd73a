package urunana.db;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** A program that saves without end, one report of three lines after the other, and tells each one it was promised. */
final class Saver {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final PrintStream OUT = new PrintStream(System.out, true);

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    private Saver(EmbeddedPostgres server) {
        var source = new DriverManagerDataSource(server.url(), server.user(), server.password());
        client = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** The second word says whether to promise only what is on the disk. */
    public static void main(String[] words) {
        var settings = Map.of("synchronous_commit", "off", "wal_writer_delay", "10s");
        var options = words[1].equals("careless") ? new EmbeddedPostgres.Options(0, settings, true) : EmbeddedPostgres.Options.durable();
        var server = EmbeddedPostgres.start(Path.of(words[0]), options);
        var saver = new Saver(server);
        saver.transaction.executeWithoutResult(status -> saver.begin());
        OUT.println("server " + server.pid());
        for (int i = 0; i < 3; i++) {
            Thread.ofPlatform().start(saver::saveOn);
        }
    }

    /** The tables themselves are meant to be there in any case. */
    private void begin() {
        client.sql("set local synchronous_commit = on").update();
        client.sql("drop table if exists line, report").update();
        client.sql("create table report (id int primary key)").update();
        client.sql("create table line (report_id int references report, position int, primary key (report_id, position))").update();
    }

    private void saveOn() {
        while (true) {
            int id = NEXT.incrementAndGet();
            try {
                transaction.executeWithoutResult(status -> save(id));
                // The full stop tells a whole line from one that was cut off.
                OUT.println("saved " + id + ".");
            } catch (DataAccessException | TransactionException e) {
                Thread.onSpinWait();
            }
        }
    }

    private void save(int id) {
        client.sql("insert into report values (?)").param(id).update();
        client.sql("insert into line select ?, generate_series(1, 3)").param(id).update();
    }
}
