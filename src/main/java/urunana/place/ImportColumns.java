package urunana.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import urunana.csv.CellReader;

/** The headings of an import file, and the profile that a row makes of what was known. See docs/import.md. */
final class ImportColumns {

    static final Set<String> NEEDED = Set.of("level");

    private static final List<String> PLACE = List.of(
            "level", "code", "name", "parent_level", "parent", "closed_on", "as_of");
    private static final List<String> AREA = List.of("population", "households");
    private static final List<String> SCHOOL = List.of("stage", "status", "boarding", "pupils_female", "pupils_male",
            "teachers_female", "teachers_male", "devices", "connectivity", "electricity");

    static final Set<String> KNOWN = known();

    private static final Map<String, Function<Entry, @Nullable Object>> VALUES = Map.ofEntries(
            Map.entry("code", entry -> entry.place().code()),
            Map.entry("name", entry -> entry.place().name()),
            Map.entry("parent", entry -> entry.place().parentId()),
            Map.entry("closed_on", entry -> entry.place().closedOn()),
            Map.entry("population", entry -> entry.area().population()),
            Map.entry("households", entry -> entry.area().households()),
            Map.entry("stage", entry -> entry.school().stage()),
            Map.entry("status", entry -> entry.school().status()),
            Map.entry("boarding", entry -> entry.school().boarding()),
            Map.entry("pupils_female", entry -> entry.school().pupilsFemale()),
            Map.entry("pupils_male", entry -> entry.school().pupilsMale()),
            Map.entry("teachers_female", entry -> entry.school().teachersFemale()),
            Map.entry("teachers_male", entry -> entry.school().teachersMale()),
            Map.entry("devices", entry -> entry.school().devices()),
            Map.entry("connectivity", entry -> entry.school().connectivity()),
            Map.entry("electricity", entry -> entry.school().electricity()),
            Map.entry("as_of", entry -> entry.place().isSite() ? entry.school().asOf() : entry.area().asOf()));

    private ImportColumns() {
    }

    private static Set<String> known() {
        var known = new LinkedHashSet<>(PLACE);
        known.addAll(AREA);
        known.addAll(SCHOOL);
        return known;
    }

    static AreaProfile area(CellReader cells, AreaProfile known) {
        cells.expectEmpty(SCHOOL, "not_of_an_area");
        return new AreaProfile(
                cells.count("population", known.population()),
                cells.count("households", known.households()),
                cells.date("as_of", known.asOf()),
                known.version());
    }

    static SchoolProfile school(CellReader cells, SchoolProfile known) {
        cells.expectEmpty(AREA, "not_of_a_site");
        return new SchoolProfile(
                cells.choice("stage", List.of(Stage.values()), Worded::word, known.stage()),
                cells.choice("status", List.of(SchoolStatus.values()), Worded::word, known.status()),
                cells.yesNo("boarding", known.boarding()),
                cells.count("pupils_female", known.pupilsFemale()),
                cells.count("pupils_male", known.pupilsMale()),
                cells.count("teachers_female", known.teachersFemale()),
                cells.count("teachers_male", known.teachersMale()),
                cells.count("devices", known.devices()),
                cells.choice("connectivity", List.of(Connectivity.values()), Worded::word, known.connectivity()),
                cells.choice("electricity", List.of(Electricity.values()), Worded::word, known.electricity()),
                cells.date("as_of", known.asOf()),
                known.version());
    }

    /** The headings under which two states of one place differ, in the order of the file format. */
    static List<String> differences(Entry before, Entry after) {
        var different = new ArrayList<String>();
        for (var column : KNOWN) {
            var value = VALUES.get(column);
            if (value != null && !Objects.equals(value.apply(before), value.apply(after))) {
                different.add(column);
            }
        }
        return different;
    }
}
