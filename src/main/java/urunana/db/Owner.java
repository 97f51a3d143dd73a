package urunana.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Whose processes and files the database is. PostgreSQL refuses to run as root, so root runs it in a
 * user namespace where it is nobody, or, where the kernel forbids that, hands it to another user.
 *
 * @param prefix the words before a PostgreSQL command
 * @param uid    owner of the data folder
 * @param gid    its group
 */
record Owner(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;

    static Owner of(Path folder, Path data) throws IOException {
        int me = id(Path.of("/proc/self"), "uid");
        var holder = Files.exists(data) ? data : Path.of("/proc/self");
        int uid = id(holder, "uid");
        if (me != ROOT) {
            return ordinary(data, me, uid);
        }
        var namespace = List.of("unshare", "-U", "--");
        if (uid == ROOT && answers(folder, namespace, "true")) {
            return new Owner(namespace, ROOT, ROOT);
        }
        return uid == ROOT ? another(folder) : dropTo(folder, uid, id(holder, "gid"));
    }

    /** Gives a file to whoever the server runs as; only root ever needs to. */
    void own(Path path) throws IOException {
        if (id(path, "uid") != uid) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    /** The same for a folder; its top comes last, so that an interrupted change is taken up again. */
    void ownAll(Path tree) throws IOException {
        if (id(tree, "uid") == uid) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                own(path);
            }
        }
    }

    List<String> command(Object... words) {
        var command = new ArrayList<>(prefix);
        Arrays.stream(words).map(Object::toString).forEach(command::add);
        return command;
    }

    private static Owner ordinary(Path data, int me, int uid) throws IOException {
        if (me != uid) {
            throw new CannotStart("The folder " + data + " belongs to user number " + uid + ", not to this user (" + me
                    + "). Start as that user, or give the folder to this one with chown -R.");
        }
        return new Owner(List.of(), me, id(Path.of("/proc/self"), "gid"));
    }

    private static Owner another(Path folder) throws IOException {
        for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
            var fields = line.split(":");
            if (fields[0].equals("postgres")) {
                return dropTo(folder, Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
            }
        }
        return dropTo(folder, 65534, 65534);
    }

    private static Owner dropTo(Path folder, int uid, int gid) throws IOException {
        // The server's user must be able to pass through; everything inside has its own permissions.
        Disk.permit(folder, "rwx--x--x");
        var prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
        if (!answers(folder, prefix, "test", "-x", folder.toString())) {
            throw new CannotStart("PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor"
                    + " user number " + uid + " (setpriv) can be used with the folder " + folder
                    + ". Start as an ordinary user, or name a folder that other users may pass through.");
        }
        return new Owner(prefix, uid, gid);
    }

    private static boolean answers(Path folder, List<String> prefix, String... words) {
        return Command.run(folder, new Owner(prefix, ROOT, ROOT).command((Object[]) words));
    }

    private static int id(Path path, String which) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + which);
    }
}
