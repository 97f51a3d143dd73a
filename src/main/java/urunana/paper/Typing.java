package urunana.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import urunana.challenge.Challenge;
import urunana.community.Room;
import urunana.consolidation.Consolidation;
import urunana.cycle.Course;
import urunana.dissemination.Dissemination;
import urunana.lesson.Lesson;
import urunana.session.Decision;
import urunana.session.Session;
import urunana.tryout.Tryout;

/**
 * A session as the page to type its paper record into shows it: what can be written, and what stands already.
 *
 * @param lastDay the last day of the school year, beyond which nothing is planned
 * @param tasks   person → task
 * @param decided decisions of this session and open promises of earlier ones
 */
public record Typing(Room room, Session session, Course course, LocalDate lastDay, LocalDate today, Map<UUID, String> tasks, List<Decision> decided) {
    /** The day of the session; of one that was put off and held nevertheless, today. */
    public LocalDate day() {
        return session.plannedOn() == null || session.plannedOn().isAfter(today) ? today : session.plannedOn();
    }

    /** Whether anything can still be written in it. */
    public boolean possible() {
        return session.ahead() && course.cycle().running();
    }

    public List<Section> sections() {
        return Section.of(session.kind());
    }

    /** Person → whole, late, left_early or away, as it stands. */
    public Map<UUID, String> attendance() {
        return course.attendance().getOrDefault(session.id(), Map.of());
    }

    public List<Tryout> toReview() {
        return course.dueIn(session).stream().filter(tryout -> !tryout.reviewed()).toList();
    }

    /** Those that somebody reviewed in this session already. */
    List<Tryout> reviewed() {
        return course.dueIn(session).stream().filter(Tryout::reviewed).toList();
    }

    /** Try-outs that may be looked at more deeply: due now, and not looked at yet. */
    public List<Tryout> toLookAt() {
        return course.dueIn(session).stream().filter(tryout -> course.lookAt(tryout.id()).isEmpty()).toList();
    }

    public List<Consolidation> toSee() {
        return course.consolidations().stream().filter(product -> product.review().isBlank()).toList();
    }

    public List<Challenge> challenges() {
        return course.challenges();
    }

    /** The letter of a challenge, by its place: A, B … */
    public static String letter(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1);
    }

    /** Key → letter, of those there are and of the lines for new ones. */
    public Map<String, String> letters() {
        var letters = new LinkedHashMap<String, String>();
        for (Challenge challenge : challenges()) letters.put(challenge.id().toString(), letter(letters.size()));
        if (session.kind().equals("first") || session.meeting()) {
            for (int n = 1; n <= Section.CHALLENGES.lines(); n++) letters.put("new-" + n, letter(letters.size()));
        }
        return letters;
    }

    /** The challenges that a plan line, a lesson or a product may be about: those being worked on. */
    Set<UUID> selected() {
        return course.selected().stream().map(Challenge::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // ---- what stands already: it is shown, and a line that says the same again is left out

    public List<Tryout> planned() {
        return course.tryouts().stream().filter(tryout -> tryout.sessionId().equals(session.id())).toList();
    }

    public List<Lesson> lessons() {
        return course.lessons().stream().filter(lesson -> lesson.sessionId().equals(session.id())).toList();
    }

    public List<Consolidation> products() {
        return course.consolidations().stream().filter(product -> product.sessionId().equals(session.id())).toList();
    }

    public List<Dissemination> tellings() {
        return course.disseminations().stream().filter(telling -> telling.sessionId().equals(session.id())).toList();
    }

    public List<Decision> decisions() {
        return decided.stream().filter(decision -> decision.sessionId().equals(session.id())).toList();
    }

    /** What stands already in a section, in words. */
    public List<String> standing(Section section) {
        return switch (section) {
            case PLAN -> planned().stream().map(Tryout::activity).toList();
            case LESSONS -> lessons().stream().map(Lesson::words).toList();
            case PRODUCTS -> products().stream().map(Consolidation::words).toList();
            case TELLINGS -> tellings().stream().map(Dissemination::audience).toList();
            case PROMISES -> decisions().stream().map(Decision::words).toList();
            case CHALLENGES -> challenges().stream().map(Challenge::words).toList();
            case NOTES -> List.of(session.discussion(), session.otherBusiness()).stream().filter(words -> !words.isBlank()).toList();
            default -> List.of();
        };
    }

    /** Whether this was recorded before, in these words; what somebody else does in the same words is another line. */
    boolean stands(Section section, String words, @Nullable UUID whose) {
        var people = owners(section);
        var standing = standing(section);
        return IntStream.range(0, standing.size())
                .anyMatch(n -> plain(standing.get(n)).equals(plain(words)) && (whose == null || people.isEmpty() || whose.equals(people.get(n))));
    }

    /** Whose the lines are that stand already, in their order; none where lines are nobody's. */
    private List<@Nullable UUID> owners(Section section) {
        return switch (section) {
            case PLAN -> owners(planned(), Tryout::implementorId);
            case PRODUCTS -> owners(products(), Consolidation::ownerId);
            case TELLINGS -> owners(tellings(), Dissemination::ownerId);
            case PROMISES -> owners(decisions(), Decision::ownerId);
            default -> List.of();
        };
    }

    private static <T> List<@Nullable UUID> owners(List<T> lines, Function<T, @Nullable UUID> owner) {
        var owners = new ArrayList<@Nullable UUID>();
        for (T line : lines) owners.add(owner.apply(line));
        return owners;
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
