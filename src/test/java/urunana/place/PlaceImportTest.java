package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files as people send them: what is refused and where, what is done, and that it is done once. */
class PlaceImportTest {
    private Scratch scratch;
    private PlaceStore store;
    private UUID country;
    private UUID north;
    private UUID south;

    @BeforeEach
    void plant() throws SQLException {
        scratch = new Scratch();
        store = new PlaceStore(scratch.jdbc);
        scratch.level("country", null, 0);
        scratch.level("region", "country", 1);
        scratch.level("zone", "region", 2);
        scratch.level("ward", "region", 2);
        country = scratch.area(null, "country", "XX", "Testland");
        north = scratch.area(country, "region", "N", "North");
        south = scratch.area(country, "region", "S", "South");
    }

    @AfterEach
    void forget() throws SQLException {
        scratch.close();
    }

    // ---- what is refused

    @Test
    void namesRowColumnAndReasonOfEveryErrorAtOnce() {
        assertThat(errors("""
                level,code,name,parent,pupils_female,boarding,stage,as_of,population
                schol,1,A,N,,,,,
                school,,,N,,,,,
                school,a b,C,N,,,,,
                school,3,D,Q,,,,,
                school,4,E,,,,,,
                school,5,F,N,many,maybe,tertiary,31/12/2025,12
                region,R,West,XX,3,,,,
                """)).containsExactly(
                "2 level unknown_level", "3 name name_missing", "4 code bad_code", "5 parent parent_unknown",
                "6 parent parent_missing", "7 population not_of_a_site", "7 stage unknown_word", "7 boarding not_yes_or_no",
                "7 pupils_female not_a_count", "7 as_of not_a_date", "8 pupils_female not_of_an_area");
    }

    @Test
    void refusesTheSamePlaceTwiceInOneFile() {
        var hill = scratch.add(north, "school", "school", "11", "Hill School");

        assertThat(hill).isNotNull();
        assertThat(errors("""
                level,code,name,parent
                school,7,A,N
                school,7,B,N
                school,11,Hill School,N
                school,,Hill School,N
                school,,River School,N
                school,,River school,N
                """)).containsExactly("3 code code_twice", "5 name place_twice", "7 name name_taken");
    }

    @Test
    void refusesANameThatASiblingAreaHas() {
        assertThat(errors("level,code,name,parent\nregion,W,North,XX\n")).containsExactly("2 name name_taken");
        assertThat(errors("level,code,name\nregion,N,South\n")).containsExactly("2 name name_taken");
    }

    @Test
    void refusesNamesTooLongOrWithInvisibleSigns() {
        assertThat(errors("level,code,name,parent\nschool,1," + "a".repeat(201) + ",N\nschool,2,\"a\nb\",N\n"))
                .containsExactly("2 name bad_name", "3 name bad_name");
    }

    @Test
    void asksForTheLevelWhenACodeMeansTwoPlaces() {
        scratch.area(north, "zone", "9", "Hills");
        scratch.area(south, "ward", "9", "Valley");

        assertThat(errors("level,code,name,parent\nschool,1,A,9\n")).containsExactly("2 parent_level parent_ambiguous");
        assertThat(errors("level,code,name,parent,parent_level\nschool,1,A,9,zone\n")).isEmpty();
        assertThat(errors("level,code,name,parent,parent_level\nschool,1,A,9,village\n")).contains("2 parent_level unknown_level");
    }

    @Test
    void refusesPlacesThatWouldLieWithinEachOther() {
        scratch.level("quarter", "zone", 3);
        scratch.jdbc.sql("update country_level set under = 'quarter' where country = 'XX' and level = 'quarter'").update();

        assertThat(errors("level,code,name,parent\nquarter,1,A,2\nquarter,2,B,3\nquarter,3,C,1\n"))
                .containsExactly("2 parent circular");
    }

    @Test
    void refusesACircleThroughPlacesTheFileDoesNotMention() {
        scratch.level("quarter", "zone", 3);
        scratch.area(scratch.area(north, "zone", "Z", "Zone"), "quarter", "1", "Outer");
        scratch.jdbc.sql("update country_level set under = 'quarter' where country = 'XX' and level = 'quarter'").update();
        scratch.area(store.byCode("XX", "quarter", "1").orElseThrow().id(), "quarter", "2", "Inner");

        assertThat(errors("level,code,parent\nquarter,1,2\n")).containsExactly("2 parent circular");
    }

    @Test
    void refusesWhatLiesOutsideTheSendersArea() {
        scratch.add(south, "school", "school", "21", "River School");
        var file = bytes("level,code,name,parent\nschool,11,Hill School,N\nschool,12,Lake School,S\nschool,21,,N\nregion,N,Far North,\n");

        assertThat(described(scratch.places().preview("XX", north, file)))
                .containsExactly("3 parent outside", "4 parent outside", "5 parent outside");
    }

    @Test
    void refusesASecondCountry() {
        assertThat(errors("level,code,name,parent\ncountry,YY,Otherland,\n")).containsExactly("2 code other_country");
        assertThat(errors("level,code,name,parent\ncountry,XX,Testland,N\n")).containsExactly("2 parent country_has_no_parent");
    }

    @Test
    void doesNothingWhenOneRowIsWrong() {
        var outcome = apply("level,code,name,parent\nschool,11,Hill School,N\nschool,12,Lake School,Q\n");

        assertThat(outcome.isClean()).isFalse();
        assertThat(store.byCode("XX", "school", "11")).isEmpty();
    }

    // ---- what is done

    @Test
    void addsPlacesWhateverTheOrderOfTheRows() {
        var outcome = apply("""
                level;code;name;parent_level;parent
                school;11;Hill School;zone;Z1
                zone;Z1;Zone One;;W
                region;W;West;;XX
                Community group;G;Dance Circle;region;N
                """);

        assertThat(described(outcome)).isEmpty();
        assertThat(outcome.created()).isEqualTo(4);
        var school = store.byCode("XX", "school", "11").orElseThrow();
        assertThat(store.path(school.id())).extracting(Place::name).containsExactly("Testland", "West", "Zone One", "Hill School");
        assertThat(store.byCode("XX", "community_group", "G")).hasValueSatisfying(
                group -> assertThat(group.kind()).isEqualTo(PlaceKind.COMMUNITY_GROUP));
    }

    @Test
    @Tag("U15")
    @Tag("K26")
    void bringsTheProfileOfASchool() {
        apply("""
                level,code,name,parent,stage,status,boarding,pupils_female,pupils_male,teachers_female,teachers_male,devices,connectivity,electricity,as_of
                school,11,Hill School,N,primary and secondary,reference,yego,"1 045",523,20,15,4,sometimes,Solar,2026-03-01
                """);

        assertThat(profile("11")).isEqualTo(new SchoolProfile(Stage.PRIMARY_AND_SECONDARY, SchoolStatus.REFERENCE, true,
                1045, 523, 20, 15, 4, Connectivity.SOMETIMES, Electricity.SOLAR, LocalDate.of(2026, 3, 1), 1));
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var file = """
                level,code,name,parent,pupils_female
                zone,Z1,Zone One,N,
                school,11,Hill School,N,300
                school,,River School,N,
                library,,Town Library,S,
                """;
        apply(file);

        var again = apply(file);

        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(store.byCode("XX", "school", "11").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void keepsWhatEmptyCellsDoNotMentionAndErasesADash() {
        apply("level,code,name,parent,pupils_female,devices\nschool,11,Hill School,N,300,12\n");

        apply("level,code,pupils_female,devices\nschool,11,,-\n");

        assertThat(profile("11").pupilsFemale()).isEqualTo(300);
        assertThat(profile("11").devices()).isNull();
        assertThat(profile("11").version()).isEqualTo(2);
    }

    @Test
    void renamesMovesAndClosesByCode() {
        apply("level,code,name,parent\nschool,11,Hill School,N\n");

        var outcome = apply("level,code,name,parent,closed_on\nschool,11,Hill Primary School,S,2026-12-31\n");

        assertThat(outcome.changes()).singleElement().satisfies(
                change -> assertThat(change.columns()).containsExactlyInAnyOrder("name", "parent", "closed_on"));
        var school = store.byCode("XX", "school", "11").orElseThrow();
        assertThat(school.name()).isEqualTo("Hill Primary School");
        assertThat(school.parentId()).isEqualTo(south);
        assertThat(school.isOpen(LocalDate.of(2026, 12, 30))).isTrue();
        assertThat(school.isOpen(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void givesACodeToTheSchoolThatHadNone() {
        var hill = scratch.add(north, "school", "school", null, "Hill School");

        var outcome = apply("level,code,name,parent\nschool,11,hill school,N\n");

        assertThat(outcome.created()).isZero();
        assertThat(store.find(hill).orElseThrow().code()).isEqualTo("11");
    }

    @Test
    void previewsWithoutTouchingAnything() {
        var preview = scratch.places().preview("XX", null, bytes("level,code,name,parent\nschool,11,Hill School,N\nregion,N,Far North,\n"));

        assertThat(preview.created()).isEqualTo(1);
        assertThat(preview.changed()).isEqualTo(1);
        assertThat(store.byCode("XX", "school", "11")).isEmpty();
        assertThat(store.find(north).orElseThrow().name()).isEqualTo("North");
    }

    @Test
    void carriesFiftyThousandRowsAndTellsHowFarItIs() {
        var file = bytes(IntStream.rangeClosed(1, 50_000).mapToObj(n -> "school," + n + ",School " + n + ",N," + n % 900)
                .collect(Collectors.joining("\r\n", "level,code,name,parent,pupils_female\r\n", "\r\n")));
        var seen = new ArrayList<Integer>();

        var outcome = scratch.places().apply("XX", null, file, (done, total) -> {
            assertThat(total).isEqualTo(100_000);
            seen.add(done);
        });

        assertThat(outcome.created()).isEqualTo(50_000);
        assertThat(seen).isSorted().hasSizeGreaterThan(100).endsWith(100_000);
        assertThat(scratch.jdbc.sql("select count(*) from place_within where ancestor_id = ?").param(country).query(Integer.class).single())
                .isEqualTo(50_003);
    }

    private SchoolProfile profile(String code) {
        return new ProfileStore(scratch.jdbc).school(store.byCode("XX", "school", code).orElseThrow().id());
    }

    private ImportPreview apply(String file) {
        return scratch.places().apply("XX", null, bytes(file), PlaceImport.Progress.UNSEEN);
    }

    private List<String> errors(String file) {
        return described(scratch.places().preview("XX", null, bytes(file)));
    }

    private static List<String> described(ImportPreview preview) {
        return preview.errors().stream()
                .map(e -> e.row() + " " + e.column() + " " + e.key().replaceAll(".*error\\.", "")).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
