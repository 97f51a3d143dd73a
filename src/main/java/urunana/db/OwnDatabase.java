package urunana.db;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The program's own user and database inside the embedded server. That user is not a superuser:
 * what might slip into its SQL cannot reach files or commands.
 */
final class OwnDatabase {

    private OwnDatabase() {
    }

    /** Makes both if they are not there yet, after looking whether this server keeps what it acknowledges. */
    static void prepare(String adminUrl, String user, String password, boolean unsafe) throws SQLException {
        var admin = new SingleConnectionDataSource(adminUrl, Cluster.SUPERUSER, password, true);
        try {
            if (!unsafe) {
                Durable.check(admin);
            }
            var client = JdbcClient.create(admin);
            if (!exists(client, "select count(*) from pg_database where datname = ?", user)) {
                makeUser(admin, client, user, password);
                client.sql("create database " + user + " owner " + user).update();
            }
        } finally {
            admin.destroy();
        }
    }

    /** The database comes last, so that an interruption in between is made good by the next start. */
    private static void makeUser(DataSource admin, JdbcClient client, String user, String password) throws SQLException {
        if (!exists(client, "select count(*) from pg_roles where rolname = ?", user)) {
            client.sql("create role " + user + " login createdb").update();
        }
        try (var connection = admin.getConnection()) {
            connection.unwrap(PGConnection.class).alterUserPassword(user, password.toCharArray(), "scram-sha-256");
        }
    }

    private static boolean exists(JdbcClient client, String count, String name) {
        return client.sql(count).param(name).query(Integer.class).single() > 0;
    }
}
