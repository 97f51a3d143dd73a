package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlaceStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 24);

    private Scratch scratch;
    private PlaceStore store;
    private ProfileStore profiles;
    private UUID country;
    private UUID north;
    private UUID zone;
    private UUID school;

    @BeforeEach
    void plant() throws SQLException {
        scratch = new Scratch();
        store = new PlaceStore(scratch.jdbc);
        profiles = new ProfileStore(scratch.jdbc);
        scratch.level("country", null, 0);
        scratch.level("region", "country", 1);
        scratch.level("zone", "region", 2);
        country = scratch.area(null, "country", "XX", "Testland");
        north = scratch.area(country, "region", "N", "North");
        scratch.area(country, "region", "E", "Éast");
        zone = scratch.area(north, "zone", "Z", "Zone");
        school = scratch.add(zone, "school", "school", "11", "École de Kigali 100%");
        scratch.add(zone, "library", "library", null, "Kigali Library");
    }

    @AfterEach
    void forget() throws SQLException {
        scratch.close();
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(store.find(UUID.randomUUID())).isEmpty();
        assertThat(store.byCode("XX", "region", "11")).isEmpty();
        assertThat(store.country("YY")).isEmpty();
    }

    @Test
    void countsTheOpenSitesWithinEachChild() {
        close("Kigali Library", TODAY);

        assertThat(store.children(country, TODAY)).extracting(child -> child.place().name(), PlaceStore.Child::sites)
                .containsExactly(tuple("Éast", 0), tuple("North", 1));
        assertThat(store.children(country, TODAY.minusDays(1)).getLast().sites()).isEqualTo(2);
    }

    @Test
    void showsTheWayFromTheCountryDown() {
        assertThat(store.path(school)).extracting(Place::name).containsExactly("Testland", "North", "Zone", "École de Kigali 100%");
    }

    @Test
    void searchesWithoutMindingAccentsAndCase() {
        assertThat(found(country, "ecole")).containsExactly("École de Kigali 100%");
        assertThat(found(country, "KIGALI")).containsExactly("École de Kigali 100%", "Kigali Library");
        assertThat(found(country, "11")).containsExactly("École de Kigali 100%");
        assertThat(store.search(country, "ecole", TODAY, 5).getFirst().around()).isEqualTo("Zone, North");
    }

    @Test
    void takesSignsThatPeopleTypeLiterally() {
        assertThat(found(country, "%")).containsExactly("École de Kigali 100%");
        assertThat(found(country, "_")).isEmpty();
        assertThat(found(country, "\\")).isEmpty();
    }

    @Test
    void searchesOnlyWithinThePlaceAndAmongWhatIsOpen() {
        assertThat(found(store.byCode("XX", "region", "E").orElseThrow().id(), "kigali")).isEmpty();
        close("Kigali Library", TODAY);
        assertThat(found(north, "kigali")).containsExactly("École de Kigali 100%");
    }

    @Test
    void knowsWhetherAPlaceLiesWithinOneOfSeveral() {
        var east = store.byCode("XX", "region", "E").orElseThrow().id();

        assertThat(store.isWithinAny(school, List.of())).isFalse();
        assertThat(store.isWithinAny(school, List.of(east))).isFalse();
        assertThat(store.isWithinAny(school, List.of(east, north))).isTrue();
        assertThat(store.isWithinAny(school, List.of(school))).isTrue();
    }

    @Test
    void leavesAPlaceAloneThatSomebodyElseSaved() {
        assertThat(store.change(school, 1, "12", "École", null)).isTrue();
        assertThat(store.change(school, 1, "13", "Other", null)).isFalse();
        assertThat(store.find(school).orElseThrow()).extracting(Place::code, Place::name, Place::version)
                .containsExactly("12", "École", 2);
    }

    @Test
    @Tag("U15")
    void keepsAProfileOnlyFromTheVersionThatWasRead() {
        assertThat(profiles.school(school)).isEqualTo(SchoolProfile.EMPTY);
        assertThat(profiles.save(school, pupils(300, 1))).as("no such version").isFalse();
        assertThat(profiles.save(school, pupils(300, 0))).isTrue();
        assertThat(profiles.save(school, pupils(400, 0))).as("saved meanwhile").isFalse();
        assertThat(profiles.save(school, pupils(500, 1))).isTrue();
        assertThat(profiles.school(school)).isEqualTo(pupils(500, 2));
    }

    @Test
    void listsTheSitesWithTheirAreaAndProfile() {
        profiles.save(school, pupils(300, 0));

        assertThat(profiles.sites(country, TODAY, 0, 10)).extracting(ProfileStore.Site::areaName).containsExactly("Zone", "Zone");
        assertThat(profiles.sites(country, TODAY, 0, 10).getFirst().profile()).isEqualTo(pupils(300, 1));
        assertThat(profiles.sites(country, TODAY, 1, 10)).extracting(site -> site.place().name()).containsExactly("Kigali Library");
    }

    @Test
    @Tag("U15")
    @Tag("K24")
    void addsUpTheSitesOfAnArea() {
        profiles.save(school, pupils(300, 0));

        assertThat(profiles.totals(north, TODAY)).isEqualTo(new ProfileStore.Totals(2, 1, 300, 290, 0, 0));
    }

    private static SchoolProfile pupils(int girls, int version) {
        return new SchoolProfile(Stage.PRIMARY, SchoolStatus.EXCELLENCE, true, girls, 290, null, null, 12, Connectivity.MOBILE,
                Electricity.GRID, TODAY, version);
    }

    private void close(String name, LocalDate day) {
        scratch.jdbc.sql("update place set closed_on = ? where name = ?").param(day).param(name).update();
    }

    private List<String> found(UUID within, String words) {
        return store.search(within, words, TODAY, 5).stream().map(found -> found.place().name()).toList();
    }
}
