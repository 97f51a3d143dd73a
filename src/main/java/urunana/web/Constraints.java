package urunana.web;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a database error means: which named constraint, or whether it will pass by itself. */
final class Constraints {
    /** Read-only, shutting down, starting up, broken connection, deadlock, serialization, disk failing. */
    private static final Set<String> PASSING = Set.of("25006", "57P01", "57P02", "57P03", "08006", "08001", "08003", "40P01", "40001", "58030");
    /** Unique and foreign keys. */
    private static final Set<String> MEANWHILE = Set.of("23505", "23503");
    /** Disk full, out of memory or connections. */
    private static final String EXHAUSTED = "53";

    private Constraints() {}

    /** The name given to the broken constraint in the migrations, or "" when it is none. */
    static String name(Throwable error) {
        var sql = cause(error);
        if (!(sql instanceof PSQLException postgres) || postgres.getServerErrorMessage() == null) return "";
        String name = postgres.getServerErrorMessage().getConstraint();
        return name == null ? "" : name;
    }

    /** There is one already, or what it belongs to is gone: somebody else was quicker, else the program would have said so. */
    static boolean meanwhile(Throwable error) {
        return MEANWHILE.contains(state(error));
    }

    /** This id names something already. */
    static boolean isTaken(Throwable error, UUID id) {
        return cause(error) instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                && String.valueOf(postgres.getServerErrorMessage().getDetail()).contains("(id)=(" + id + ")") && state(error).equals("23505");
    }

    // Neither saved nor taken back (TransactionSystemException): the connection is gone.
    static boolean passing(Throwable error) {
        return error instanceof CannotGetJdbcConnectionException || error instanceof CannotCreateTransactionException
                || error instanceof TransactionSystemException
                || PASSING.contains(state(error)) || state(error).startsWith(EXHAUSTED);
    }

    static String state(Throwable error) {
        var sql = cause(error);
        return sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static @Nullable SQLException cause(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) if (t instanceof SQLException sql) return sql;
        return null;
    }
}
