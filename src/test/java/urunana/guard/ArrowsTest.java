package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Holds which package may know which, what things are called, and a few things nobody may use. */
class ArrowsTest {
    /** The platform: what each package may know of the others. No word of the domain. */
    private static final Map<String, Set<String>> PLATFORM = Map.of(
            "text", Set.of(),
            "db", Set.of(),
            "access", Set.of(),
            "audit", Set.of("access"),
            "web", Set.of("access", "text"),
            "csv", Set.of(),
            "file", Set.of("access", "audit", "db", "text", "web"),
            "job", Set.of("db"));

    /** The features, each knowing the platform and those of the lines before it. */
    private static final List<Set<String>> FEATURES = List.of(Set.of("health"), Set.of("place"), Set.of("person", "phone"), Set.of("programme"),
            Set.of("community"), Set.of("guide"), Set.of("session", "document", "parked", "support"), Set.of("pulse"), Set.of("agenda", "card"), Set.of("challenge", "voice", "guest", "invitation"), Set.of("tryout"), Set.of("lesson", "consolidation", "dissemination"),
            Set.of("cycle"), Set.of("report"), Set.of("paper", "shelf"), Set.of("today"), Set.of("demo"));

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Service|Manager|Helper|Utils?|Impl|DTO|Dto)|(Base|Abstract)[A-Z].*");
    private static final Pattern XML = Pattern.compile("javax\\.xml\\.(parsers\\..*|stream\\.XML.*Factory|transform\\.TransformerFactory"
            + "|validation\\.SchemaFactory|xpath\\.XPathFactory)|org\\.xml\\.sax\\.helpers\\.XMLReaderFactory");

    private static final JavaClasses MAIN = classes(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    private static final JavaClasses TESTS = classes(ImportOption.Predefined.ONLY_INCLUDE_TESTS);

    private static JavaClasses classes(ImportOption which) {
        return new ClassFileImporter().withImportOption(which).importPackages("urunana");
    }

    @Test
    void everyPackageHasItsPlace() {
        var known = new TreeSet<>(PLATFORM.keySet());
        FEATURES.forEach(known::addAll);
        assertThat(ours().map(ArrowsTest::part).filter(part -> !part.isEmpty()).distinct()).as("say in ArrowsTest what a new package may know")
                .isSubsetOf(known);
    }

    @Test
    void aPackageKnowsOnlyWhatItMay() {
        assertThat(forbiddenArrows(ArrowsTest::mayKnow)).isEmpty();
    }

    @Test
    void aForbiddenArrowIsNoticed() {
        assertThat(forbiddenArrows(part -> part.equals("audit") ? Set.of() : mayKnow(part)))
                .isNotEmpty().allMatch(arrow -> arrow.startsWith("audit knows access: "));
    }

    @Test
    void packagesKnowEachOtherOneWayOnly() {
        var knows = new TreeMap<String, Set<String>>();
        arrows((from, to) -> knows.computeIfAbsent(part(from), part -> new TreeSet<>()).add(part(to)));
        assertThat(knows).hasSizeGreaterThan(5);
        assertThat(knows.keySet()).filteredOn(part -> reach(knows, knows.get(part), new TreeSet<>()).contains(part)).isEmpty();
    }

    @Test
    void templatesKnowNoMoreThanTheirFeature() {
        var arrows = new TreeSet<String>();
        templates().forEach(template -> targets(template).filter(to -> !part(to).isEmpty()).forEach(to -> {
            String from = template.getPackageName().substring("urunana.jte.".length());
            boolean may = part(to).equals(from) || mayKnow(from).contains(part(to));
            if (!may) arrows.add(template.getSimpleName() + " knows " + to.getName());
        }));
        assertThat(templates()).hasSizeGreaterThan(20);
        assertThat(arrows).isEmpty();
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        for (String root : List.of("src/main/java", "src/test/java")) {
            var folders = KeyUses.files(Path.of(root), ".java").stream().map(Path::getParent).distinct().toList();
            assertThat(folders).isNotEmpty().allSatisfy(folder ->
                    assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked", "import org.jspecify.annotations.NullMarked;"));
        }
    }

    @Test
    void noNameIsEmpty() {
        assertThat(Stream.concat(ours(), TESTS.stream()).map(JavaClass::getSimpleName).filter(EMPTY_NAME.asMatchPredicate())).isEmpty();
    }

    @Test
    void noInterfaceStandsForOneClass() {
        assertThat(ours().filter(type -> type.isInterface() && !type.isAnnotation()).filter(type -> abstractMethods(type) != 1)
                .filter(type -> MAIN.stream().filter(other -> other.getRawInterfaces().contains(type)).count() == 1).map(JavaClass::getName)).isEmpty();
    }

    @Test
    void timeComesFromAClock() {
        assertThat(calls(MAIN, call -> call.getName().equals("now") && call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock")))).isEmpty();
        assertThat(calls(MAIN, call -> call.getTargetOwner().getName().equals("java.time.Clock") && call.getName().startsWith("system")
                && !part(call.getOriginOwner()).isEmpty())).isEmpty();
        assertThat(calls(MAIN, call -> call.getName().equals("currentTimeMillis"))).isEmpty();
        assertThat(uses(Pattern.compile("java\\.util\\.(Date|Calendar|GregorianCalendar)"))).isEmpty();
    }

    /** But for the test that reads back our own pictures, with DOCTYPE refused. */
    @Test
    void nobodyParsesXml() {
        assertThat(uses(XML)).isSubsetOf("urunana.web.Drawn");
    }

    @Test
    void noTestSleepsButTheOneThatAwaits() {
        // The bench is no test: its phones arrive over a minute and wait as phones do. A slow link is slow.
        assertThat(calls(TESTS, call -> call.getName().equals("sleep") && !call.getOriginOwner().getName().equals("urunana.db.Await")
                && !call.getOriginOwner().getName().equals("urunana.cast.FaultyLink")
                && !call.getOriginOwner().getPackageName().equals("urunana.bench"))).isEmpty();
    }

    @Test
    void whatIsForbiddenIsNoticed() {
        assertThat(EMPTY_NAME.asMatchPredicate()).accepts("CycleService", "BaseStore", "DateUtil").rejects("Based", "Cycles", "Utility");
        assertThat(XML.asMatchPredicate()).accepts("javax.xml.parsers.DocumentBuilderFactory").rejects("javax.xml.stream.XMLStreamWriter");
        assertThat(uses(Pattern.compile(PlatformTransactionManager.class.getName().replace(".", "\\.")))).contains("urunana.guard.Forgetful");
        assertThat(calls(MAIN, call -> call.getName().equals("now"))).isNotEmpty();
    }

    @Test
    void theArchitectureNamesEveryPackage() {
        String words = KeyUses.text(Path.of("ARCHITECTURE.md"));
        assertThat(ours().map(ArrowsTest::part).filter(part -> !part.isEmpty()).distinct().sorted())
                .allSatisfy(part -> assertThat(words).containsPattern("\\b" + part + "\\b"));
    }

    private static Stream<JavaClass> ours() {
        return MAIN.stream().filter(type -> !type.getPackageName().startsWith("urunana.jte"));
    }

    private static List<JavaClass> templates() {
        return MAIN.stream().filter(type -> type.getPackageName().startsWith("urunana.jte.")).toList();
    }

    /** The package under ours: "" for the root, and for everything that is not ours. */
    private static String part(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("urunana.") && !name.startsWith("urunana.jte") ? name.substring("urunana.".length()) : "";
    }

    private static Set<String> mayKnow(String part) {
        if (part.equals("kit")) return Set.of("web", "text");
        if (PLATFORM.containsKey(part)) return PLATFORM.get(part);
        var may = new TreeSet<>(PLATFORM.keySet());
        for (Set<String> line : FEATURES) {
            if (line.contains(part)) return may;
            may.addAll(line);
        }
        return Set.of();
    }

    private static void arrows(BiConsumer<JavaClass, JavaClass> each) {
        ours().filter(from -> !part(from).isEmpty()).forEach(from -> targets(from)
                .filter(to -> to.getPackageName().startsWith("urunana") && !part(to).equals(part(from))).forEach(to -> each.accept(from, to)));
    }

    private static Stream<JavaClass> targets(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static Collection<String> forbiddenArrows(Function<String, Set<String>> mayKnow) {
        var forbidden = new TreeSet<String>();
        arrows((from, to) -> {
            String target = part(to).isEmpty() ? "the root" : part(to);
            if (!mayKnow.apply(part(from)).contains(target)) {
                forbidden.add(part(from) + " knows " + target + ": " + from.getSimpleName() + " → " + to.getSimpleName());
            }
        });
        return forbidden;
    }

    private static Set<String> reach(Map<String, Set<String>> knows, Set<String> from, Set<String> reached) {
        for (String part : from) {
            if (reached.add(part)) reach(knows, knows.getOrDefault(part, Set.of()), reached);
        }
        return reached;
    }

    private static long abstractMethods(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT)).count();
    }

    private static List<String> calls(JavaClasses classes, Predicate<JavaMethodCall> which) {
        var found = new ArrayList<String>();
        for (JavaClass type : classes) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) if (which.test(call)) found.add(call.getDescription());
        }
        return found;
    }

    private static Set<String> uses(Pattern name) {
        return Stream.concat(ours(), TESTS.stream()).filter(type -> targets(type).anyMatch(to -> name.matcher(to.getName()).matches()))
                .map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
