package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the tree that the database keeps by itself, whoever writes. */
@Tag("P02")
class PlaceTreeTest {
    private Scratch scratch;
    private UUID country;
    private UUID north;
    private UUID south;

    @BeforeEach
    void plant() throws SQLException {
        scratch = new Scratch();
        scratch.level("country", null, 0);
        scratch.level("region", "country", 1);
        scratch.level("zone", "region", 2);
        country = scratch.area(null, "country", "XX", "Testland");
        north = scratch.area(country, "region", "N", "North");
        south = scratch.area(country, "region", "S", "South");
    }

    @AfterEach
    void forget() throws SQLException {
        scratch.close();
    }

    @Test
    void refusesAPlaceUnderTheWrongLevel() throws SQLException {
        scratch.refuses("place_parent_level", () -> scratch.area(country, "zone", "1", "Zone"));
        scratch.refuses("place_parent_level", () -> scratch.area(north, "region", "2", "Region"));
    }

    @Test
    void refusesAnythingInsideASite() throws SQLException {
        var school = scratch.add(north, "school", "school", "11", "Hill School");

        scratch.refuses("place_parent_level", () -> scratch.add(school, "library", "library", null, "Shelf"));
    }

    @Test
    void refusesUnknownLevelsAndKinds() throws SQLException {
        scratch.refuses("place_parent_level", () -> scratch.area(north, "parish", "1", "Parish"));
        scratch.refuses("place_kind_known", () -> scratch.add(north, "shop", "shop", "1", "Shop"));
        scratch.refuses("place_level_of_site", () -> scratch.add(north, "zone", "school", "1", "School"));
    }

    @Test
    void refusesASecondRootAndASecondCode() throws SQLException {
        scratch.refuses("place_country_unique", () -> scratch.area(null, "country", "YY", "Otherland"));
        scratch.refuses("place_root_is_country", () -> scratch.area(null, "region", "E", "East"));
        scratch.refuses("place_code_unique", () -> scratch.area(country, "region", "N", "Nowhere"));
    }

    @Test
    void refusesASiblingOfTheSameNameUnlessCodesTellSitesApart() throws SQLException {
        scratch.add(north, "school", "school", null, "Hill School");

        scratch.refuses("place_name_unique", () -> scratch.area(country, "region", "N2", "NORTH"));
        scratch.refuses("place_name_unique", () -> scratch.add(north, "school", "school", null, "hill school"));
        scratch.add(north, "school", "school", "11", "Hill School");
        scratch.add(north, "school", "school", "12", "Hill School");
        scratch.add(north, "centre", "centre", null, "Hill School");
    }

    @Test
    void refusesAPlaceThatWouldLieWithinItself() throws SQLException {
        scratch.level("quarter", "zone", 3);
        scratch.jdbc.sql("update country_level set under = 'quarter' where country = 'XX' and level = 'quarter'").update();
        var zone = scratch.area(north, "zone", "Z", "Zone");
        scratch.jdbc.sql("update country_level set under = 'zone' where country = 'XX' and level = 'quarter'").update();
        var outer = scratch.area(zone, "quarter", "1", "Outer");
        scratch.jdbc.sql("update country_level set under = 'quarter' where country = 'XX' and level = 'quarter'").update();
        var inner = scratch.area(outer, "quarter", "2", "Inner");

        scratch.refuses("place_loop", () -> move(outer, inner));
        scratch.refuses("place_loop", () -> move(outer, outer));
    }

    @Test
    void refusesAnotherCountryAsParent() throws SQLException {
        scratch.jdbc.sql("insert into country_level (country, level, depth) values ('YY', 'country', 0)").update();
        scratch.jdbc.sql("insert into country_level (country, level, depth, under) values ('YY', 'region', 1, 'country')").update();

        scratch.refuses("place_parent_same_country", () -> scratch.jdbc.sql("""
                insert into place (parent_id, country, level, kind, name) values (?, 'YY', 'region', 'area', 'West')""")
                .param(country).update());
    }

    @Test
    void knowsWhatLiesWithinWhat() {
        var zone = scratch.area(north, "zone", "Z", "Zone");
        var school = scratch.add(zone, "school", "school", null, "Hill School");

        assertThat(ancestors(school)).containsExactly("Hill School", "Zone", "North", "Testland");
        assertThat(ancestors(country)).containsExactly("Testland");
    }

    @Test
    void movesAPlaceWithEverythingInIt() {
        var zone = scratch.area(north, "zone", "Z", "Zone");
        var school = scratch.add(zone, "school", "school", null, "Hill School");

        move(zone, south);

        assertThat(ancestors(school)).containsExactly("Hill School", "Zone", "South", "Testland");
        assertThat(within(north)).containsExactly("North");
        assertThat(within(south)).containsExactly("Hill School", "South", "Zone");
    }

    @Test
    void forgetsWhereADeletedPlaceLay() {
        var school = scratch.add(north, "school", "school", null, "Hill School");

        scratch.jdbc.sql("delete from place where id = ?").param(school).update();

        assertThat(within(country)).containsExactly("North", "South", "Testland");
    }

    @Test
    void refusesFiguresBelowZero() throws SQLException {
        scratch.refuses("school_profile_pupils", () -> profile("pupils_male", -1));
        scratch.refuses("school_profile_teachers", () -> profile("teachers_female", -1));
        scratch.refuses("school_profile_devices", () -> profile("devices", -1));
    }

    private void profile(String column, int value) {
        scratch.jdbc.sql("insert into school_profile (place_id, " + column + ") values (?, ?)").param(north).param(value).update();
    }

    private void move(UUID place, UUID parent) {
        scratch.jdbc.sql("update place set parent_id = ? where id = ?").param(parent).param(place).update();
    }

    private List<String> ancestors(UUID place) {
        return scratch.jdbc.sql("""
                select p.name from place_within w join place p on p.id = w.ancestor_id where w.place_id = ? order by w.depth""")
                .param(place).query(String.class).list();
    }

    private List<String> within(UUID ancestor) {
        return scratch.jdbc.sql("""
                select p.name from place_within w join place p on p.id = w.place_id where w.ancestor_id = ? order by p.name""")
                .param(ancestor).query(String.class).list();
    }
}
