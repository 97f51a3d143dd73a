package urunana.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import urunana.cast.Who;
import urunana.web.Route;

/**
 * Who may reach what, written down a second time, independently of {@code access.Policy}. Columns are the people of the
 * cast in their order. y: allowed; f: known but forbidden (403); n: not there for them (404); s: sign in first.
 * "here" is the community of mentor, teacher and colleague; "there" is the stranger's.
 */
final class Expected {
    private static final String POLICIES = """
            #                 MENTOR TEACHER COLLEAGUE DEPUTY HEAD OFFICER DISTRICT EVALUATOR STRANGER GONE ADMIN NOBODY
            OPEN              y y y  y y  y y  y y y y  y
            SIGNED_IN         y y y  y y  y y  y y y y  s
            HOLDER            y y y  y y  y y  y y y y  y
            MEMBER here       y y y  n n  n n  n n n n  s
            MEMBER there      n n n  n n  n n  n y n n  s
            LEADER here       y f f  n n  n n  n n n n  s
            LEADER there      n n n  n n  n n  n y n n  s
            LEAD              y f f  f f  y f  f y f y  s
            OVERSEE           f f f  y y  y y  f f f y  s
            LOOK_AFTER        y f f  y y  y y  f y f y  s
            MANAGE_PEOPLE     f f f  f y  y y  f f f y  s
            RESET_CODES       y f f  y y  y y  f y f y  s
            MANAGE_PLACES     f f f  f y  y y  f f f y  s
            MANAGE_PROGRAMME  f f f  f f  f f  f f f y  s
            ADMINISTER        f f f  f f  f f  f f f y  s
            """;

    /** Where the finder or the door decides more narrowly than the policy of the route. Every line has its reason. */
    private static final String EXCEPTIONS = """
            # Only who promised it, or leads, says that a promise is kept.
            POST /communities/{community}/promises/{decision}/keeping here   y y f  n n  n n  n n n n  s
            # Raised hands are counted by whoever leads or is the chair of the session, here the teacher.
            GET /communities/{community}/cycles/{cycle}/hands here           y y f  n n  n n  n n n n  s
            POST /communities/{community}/cycles/{cycle}/hands here          y y f  n n  n n  n n n n  s
            # A community's first page: members, and duties over its place; who neither sits there nor oversees it finds nothing.
            GET /communities/{community} here                                y y y  y y  y y  y n n n  s
            GET /communities/{community} there                               n n n  n n  n n  n y n n  s
            # Who teaches at the place of an open community may read its norms and ask to join.
            GET /communities/{community}/norms here                          y y y  y y  n n  n n n n  s
            GET /communities/{community}/norms there                         n n n  n n  n n  n y n n  s
            POST /communities/{community}/acceptance here                    y y y  y y  n n  n n n n  s
            POST /communities/{community}/acceptance there                   n n n  n n  n n  n y n n  s
            POST /communities/{community}/refusal here                       n n n  n n  n n  n n n n  s
            POST /communities/{community}/refusal there                      n n n  n n  n n  n n n n  s
            POST /communities/{community}/requests here                      y y y  y y  n n  n n n n  s
            POST /communities/{community}/requests there                     n n n  n n  n n  n y n n  s
            # Voices are counted by the leaders and by whoever chairs the open session; what the counts show is theirs alone.
            GET /communities/{community}/sessions/{session}/voice here                  y y f  n n  n n  n n n n  s
            GET /communities/{community}/sessions/{session}/voice there                 n n n  n n  n n  n y n n  s
            GET /communities/{community}/sessions/{session}/voice/shares here           y y f  n n  n n  n n n n  s
            GET /communities/{community}/sessions/{session}/voice/shares there          n n n  n n  n n  n y n n  s
            POST /communities/{community}/sessions/{session}/voice/turns here           y y f  n n  n n  n n n n  s
            POST /communities/{community}/sessions/{session}/voice/turns there          n n n  n n  n n  n y n n  s
            POST /communities/{community}/sessions/{session}/voice/counts here          y y f  n n  n n  n n n n  s
            POST /communities/{community}/sessions/{session}/voice/counts there         n n n  n n  n n  n y n n  s
            POST /communities/{community}/sessions/{session}/voice/corrections here     y y f  n n  n n  n n n n  s
            POST /communities/{community}/sessions/{session}/voice/corrections there    n n n  n n  n n  n y n n  s
            # What was valued is taken away by the one it is about, or by its writer.
            POST /communities/{community}/highlights/{highlight}/withdrawal here        y y f  n n  n n  n n n n  s
            POST /communities/{community}/highlights/{highlight}/withdrawal there       n n n  n n  n n  n y n n  s
            # A note belongs to its writer alone until it is shared.
            GET /communities/{community}/tryouts/{tryout}/notes/{note}/sharing here    n y n  n n  n n  n n n n  s
            GET /communities/{community}/tryouts/{tryout}/notes/{note}/sharing there   n n n  n n  n n  n y n n  s
            POST /communities/{community}/tryouts/{tryout}/notes/{note}/sharing here   n y n  n n  n n  n n n n  s
            POST /communities/{community}/tryouts/{tryout}/notes/{note}/sharing there  n n n  n n  n n  n y n n  s
            # Whoever brought a document, or a leader, takes it away.
            POST /communities/{community}/documents/{document}/removal here  y y f  n n  n n  n n n n  s
            # What was written down while leading is taken away by its writer, or a leader.
            POST /communities/{community}/jottings/{jotting}/removal here    y y f  n n  n n  n n n n  s
            # Only whoever wrote a lesson takes it back.
            POST /communities/{community}/lessons/{lesson}/removal here      f y f  n n  n n  n n n n  s
            # The deck of facilitation cards is everybody's.
            GET /cards/{card}                                                y y y  y y  y y  y y y y  s
            # Support by duty: read by those who oversee the community and by its leaders, written by the former, corrected by its author.
            GET /communities/{community}/support here                        y n n  y y  y y  n n n n  s
            GET /communities/{community}/support there                       n n n  n n  n n  n y n n  s
            POST /communities/{community}/support here                       f n n  y y  y y  n n n n  s
            POST /communities/{community}/support there                      n n n  n n  n n  n f n n  s
            GET /communities/{community}/support/new/{kind} here             f n n  y y  y y  n n n n  s
            GET /communities/{community}/support/new/{kind} there            n n n  n n  n n  n f n n  s
            GET /communities/{community}/support/{support} here              f n n  f f  y f  n n n n  s
            GET /communities/{community}/support/{support} there             n n n  n n  n n  n f n n  s
            POST /communities/{community}/support/{support} here             f n n  f f  y f  n n n n  s
            POST /communities/{community}/support/{support} there            n n n  n n  n n  n f n n  s
            # A guest sees the one session they are invited to, here as there the deputy head teacher; an address is a key of its own.
            GET /communities/{community}/visits/{visit}                      n n n  y n  n n  n n n n  s
            POST /communities/{community}/visits/{visit}                     n n n  y n  n n  n n n n  s
            # What a session needs of its school: members read it, leaders and the head teacher of the place write it.
            GET /communities/{community}/sessions/{session}/hosting here     y y y  n y  n n  n n n n  s
            GET /communities/{community}/sessions/{session}/hosting there    n n n  n n  n n  n y n n  s
            POST /communities/{community}/sessions/{session}/hosting here    y f f  n y  n n  n n n n  s
            POST /communities/{community}/sessions/{session}/hosting there   n n n  n n  n n  n y n n  s
            # Which places there are is known to everybody; here and there are schools, in which nothing lies.
            GET /places/{place}                                              y y y  y y  y y  y y y y  s
            GET /places/{place}/sites                                        n n n  n n  n n  n n n n  s
            GET /places/{place}/sites/new here                               f f f  f n  n n  f f f n  s
            GET /places/{place}/sites/new there                              f f f  f f  f f  f f f n  s
            POST /places/{place}/sites here                                  f f f  f n  n n  f f f n  s
            POST /places/{place}/sites there                                 f f f  f f  f f  f f f n  s
            # A place is changed by those who manage it or one around it.
            GET /places/{place}/details there                                f f f  f f  f f  f f f y  s
            POST /places/{place}/details there                               f f f  f f  f f  f f f y  s
            GET /places/{place}/profile there                                f f f  f f  f f  f f f y  s
            POST /places/{place}/profile there                               f f f  f f  f f  f f f y  s
            GET /places/{place}/imports/new there                            f f f  f f  f f  f f f y  s
            POST /places/{place}/imports there                               f f f  f f  f f  f f f y  s
            # A file of places is its sender's alone: the head teacher's here, the administrator's there.
            GET /places/{place}/imports/{import} here                        f f f  f y  n n  f f f n  s
            GET /places/{place}/imports/{import} there                       f f f  f f  f f  f f f y  s
            POST /places/{place}/imports/{import}/application here           f f f  f y  n n  f f f n  s
            POST /places/{place}/imports/{import}/application there          f f f  f f  f f  f f f y  s
            # The file of a product whose cycle was not reported is talk.
            GET /communities/{community}/files/{file} here                   y y y  n n  n n  n n n n  s
            GET /communities/{community}/files/{file} there                  n n n  n n  n n  n y n n  s
            # A report is there for outsiders once it was sent; these were not.
            GET /communities/{community}/sessions/{session}/report here      y y y  n n  n n  n n n n  s
            GET /communities/{community}/sessions/{session}/report there     n n n  n n  n n  n y n n  s
            GET /communities/{community}/cycles/{cycle}/report here          y y y  n n  n n  n n n n  s
            GET /communities/{community}/cycles/{cycle}/report there         n n n  n n  n n  n y n n  s
            # Nothing was sent, so there is nothing to receive, return or accept.
            POST /communities/{community}/cycles/{cycle}/report/receipts     n n n  n n  n n  n n n n  s
            POST /communities/{community}/cycles/{cycle}/report/returns      n n n  n n  n n  n n n n  s
            POST /communities/{community}/cycles/{cycle}/report/acceptance   n n n  n n  n n  n n n n  s
            # One's own sign-ins, and nobody else's.
            POST /me/sign-ins/{sign_in}/closure here                         n y n  n n  n n  n n n n  s
            POST /me/sign-ins/{sign_in}/closure there                        n n n  n n  n n  n y n n  s
            # What a phone sent and could not be entered is its author's.
            GET /me/parked/{entry} here                                      n y n  n n  n n  n n n n  s
            GET /me/parked/{entry} there                                     n n n  n n  n n  n y n n  s
            POST /me/parked/{entry}/closure here                             n y n  n n  n n  n n n n  s
            POST /me/parked/{entry}/closure there                            n n n  n n  n n  n y n n  s
            POST /me/parked/{entry}/showing here                             n y n  n n  n n  n n n n  s
            POST /me/parked/{entry}/showing there                            n n n  n n  n n  n y n n  s
            # A person: seen by themselves and by who looks after people there, changed by who manages them.
            GET /people/{person} here                                        y y n  y y  y y  n n n y  s
            GET /people/{person} there                                       n n n  n n  n n  n y n y  s
            GET /people/{person}/edit there                                  f f f  f n  n n  f f f y  s
            POST /people/{person} there                                      f f f  f n  n n  f f f y  s
            GET /people/{person}/duties/new there                            f f f  f n  n n  f f f y  s
            POST /people/{person}/duties there                               f f f  f n  n n  f f f y  s
            GET /people/{person}/duties/{duty} there                         f f f  f n  n n  f f f y  s
            POST /people/{person}/duties/{duty}/closure there                f f f  f n  n n  f f f y  s
            # A code: for somebody in one's care, never for oneself.
            POST /people/{person}/code here                                  y f f  y y  y y  f n f y  s
            POST /people/{person}/code there                                 n f f  n n  n n  f f f y  s
            # A file of people is its sender's, here the head teacher's.
            GET /people/import/{file}                                        f f f  f y  n n  f f f n  s
            POST /people/import/{file}                                       f f f  f y  n n  f f f n  s
            # Who served at a place: for those who look after people there.
            GET /places/{place}/people here                                  y f f  y y  y y  f n f y  s
            GET /places/{place}/people there                                 n f f  n n  n n  f y f y  s
            # Which programmes there are is no secret; a school that takes no part cannot be taken out.
            GET /programmes/{programme}                                      y y y  y y  y y  y y y y  s
            GET /guides/{guide} here                                         y y y  y y  y y  y y y y  s
            GET /guides/{guide} there                                        y y y  y y  y y  y y y y  s
            GET /guides/{guide}/papers here                                  y y y  y y  y y  y y y y  s
            GET /guides/{guide}/papers there                                 y y y  y y  y y  y y y y  s
            POST /programmes/{programme}/places/{place}/removal              f f f  f f  f f  f f f n  s
            """;

    private final Map<String, String> rows = new HashMap<>();
    private final Set<String> exceptions = new LinkedHashSet<>();

    Expected() {
        POLICIES.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        EXCEPTIONS.lines().filter(line -> !line.startsWith("#")).forEach(line -> exceptions.add(add(line)));
    }

    private String add(String line) {
        String[] words = line.strip().split("\\s+");
        int cells = words.length - Who.values().length;
        String name = String.join(" ", Arrays.copyOf(words, cells));
        String row = String.join("", Arrays.copyOfRange(words, cells, words.length));
        if (row.length() != Who.values().length || rows.put(name, row) != null) throw new IllegalArgumentException("twice or too long: " + line);
        return name;
    }

    /** The same table with one cell made wrong. */
    Expected but(String name, Who who, char cell) {
        var row = new StringBuilder(rows.get(name));
        row.setCharAt(who.ordinal(), cell);
        rows.put(name, row.toString());
        return this;
    }

    /** What everybody gets from this route in this community, a sign for each; null when the tables do not say. */
    @Nullable String row(Route route, String where) {
        String row = exception(route, where);
        if (row != null || needsException(route)) return row;
        return rows.getOrDefault(route.policy() + " " + where, rows.get(route.policy().name()));
    }

    private @Nullable String exception(Route route, String where) {
        String name = route.method() + " " + route.path();
        return rows.getOrDefault(name + " " + where, rows.get(name));
    }

    /** Where a route only asks for a sign-in, a finder decides about the record: that has to be written down. */
    private static boolean needsException(Route route) {
        return route.policy().name().equals("SIGNED_IN") && route.path().contains("{");
    }

    /** Exceptions for routes that are no longer there. */
    Set<String> leftOver(Iterable<Route> routes) {
        var left = new LinkedHashSet<>(exceptions);
        for (Route route : routes) left.removeIf(name -> name.replaceAll(" (here|there)$", "").equals(route.method() + " " + route.path()));
        return left;
    }
}
