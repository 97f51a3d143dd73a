package urunana.place;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped countries, loaded once for all tests of this class. */
@Tag("P02")
class CountryDataTest {
    private static Scratch scratch;

    @BeforeAll
    static void load() throws SQLException {
        scratch = new Scratch();
        CountryData.COUNTRIES.forEach(country -> scratch.countries().load(country));
    }

    @AfterAll
    static void forget() throws SQLException {
        scratch.close();
    }

    @ParameterizedTest
    @CsvSource({
        "RW, province, 5", "RW, district, 30", "RW, sector, 416",
        "KE, county, 47", "KE, sub_county, 307", "KE, constituency, 290", "KE, ward, 1448",
        "BE, region, 2", "BE, province, 5", "HR, county, 21", "CZ, region, 14", "HU, county, 20",
        "IT, region, 20", "IT, province, 106", "PT, district, 18", "PT, autonomous_region, 2",
    })
    @Tag("K05")
    @Tag("E02")
    void holdsTheWholeCountry(String country, String level, int count) {
        assertThat(scratch.jdbc.sql("select count(*) from place where country = ? and level = ? and code is not null")
                .param(country).param(level).query(Integer.class).single()).isEqualTo(count);
    }

    @Test
    void hasALevelAboveForEveryPlace() {
        assertThat(scratch.jdbc.sql("""
                select count(*) from place p join country_level l using (country, level)
                 where (select max(depth) from place_within where place_id = p.id) is distinct from l.depth""")
                .query(Integer.class).single()).isZero();
    }

    @Test
    @Tag("K05")
    void cutsAKenyanCountyForSchoolsAndForElections() {
        assertThat(new PlaceStore(scratch.jdbc).levels("KE")).extracting(PlaceLevel::level, PlaceLevel::under, PlaceLevel::depth)
                .containsExactlyInAnyOrder(tuple("country", null, 0), tuple("county", "country", 1),
                        tuple("sub_county", "county", 2), tuple("zone", "sub_county", 3),
                        tuple("constituency", "county", 2), tuple("ward", "constituency", 3));
        var kwale = new PlaceStore(scratch.jdbc).byCode("KE", "county", "002").orElseThrow();
        assertThat(new PlaceStore(scratch.jdbc).children(kwale.id(), LocalDate.EPOCH)).extracting(child -> child.place().level())
                .contains("sub_county", "constituency");
    }

    @Test
    @Tag("K05")
    void letsAKenyanSchoolLieInAZone() {
        var file = """
                level,code,name,parent_level,parent
                zone,KW-1,Test Zone,,%s
                school,KW-1-1,Test School,zone,KW-1
                """.formatted(scratch.jdbc.sql("""
                        select s.code from place s join place c on c.id = s.parent_id
                         where s.level = 'sub_county' and c.code = '002' and c.country = 'KE' order by s.code limit 1""")
                        .query(String.class).single());

        scratch.places().apply("KE", null, file.getBytes(), PlaceImport.Progress.UNSEEN);

        var school = new PlaceStore(scratch.jdbc).byCode("KE", "school", "KW-1-1").orElseThrow();
        assertThat(new PlaceStore(scratch.jdbc).path(school.id())).extracting(Place::level)
                .containsExactly("country", "county", "sub_county", "zone", "school");
    }

    @Test
    void drawsEveryRwandanSectorInsideItsDistrict() {
        assertThat(scratch.jdbc.sql("""
                select count(*) from place s
                  join place d on d.id = s.parent_id and d.level = 'district' and left(s.code, 2) = d.code
                  join place_shape inner_ on inner_.place_id = s.id
                  join place_shape outer_ on outer_.place_id = d.id
                 where s.country = 'RW' and s.level = 'sector'
                   and inner_.min_x >= outer_.min_x - 32 and inner_.max_x <= outer_.max_x + 32
                   and inner_.min_y >= outer_.min_y - 32 and inner_.max_y <= outer_.max_y + 32""")
                .query(Integer.class).single()).isEqualTo(416);
    }

    @Test
    void tellsWhatTheSourceOfTheShapesTells() throws IOException {
        for (var level : new String[] {"province", "district", "sector"}) {
            assertThat(stored(level)).as(level).isEqualTo(source(level));
        }
    }

    @Test
    @Tag("U15")
    void knowsHowManyPeopleLiveInASector() {
        var kageyo = new PlaceStore(scratch.jdbc).byCode("RW", "sector", "4506").orElseThrow();

        assertThat(kageyo.name()).isEqualTo("Kageyo");
        assertThat(new ProfileStore(scratch.jdbc).area(kageyo.id()).population()).isPositive();
    }

    @Test
    void showsASampleFileThatCanBeSent() {
        var preview = scratch.places().preview("RW", null, CountryData.shipped("sample.csv"));

        assertThat(preview.errors()).isEmpty();
        assertThat(preview.created()).isEqualTo(2);
    }

    @Test
    void changesNothingTheSecondTime() {
        for (var country : CountryData.COUNTRIES) {
            var again = scratch.countries().load(country);

            assertThat(again.changes()).as(country).isEmpty();
            assertThat(again.unchanged()).isPositive();
        }
    }

    @Test
    @Tag("M28")
    void standsUpACountryFromFilesAlone() {
        var files = Map.of("XX/levels.csv", "level,under\ncountry,\nregion,country\n",
                "XX/places.csv", "level,code,name,parent\ncountry,XX,Testland,\nregion,N,North,XX\n");

        new CountryData(new TreeStore(scratch.template), scratch.places(),
                TransactionOperations.withoutTransaction(),
                name -> files.containsKey(name) ? new ByteArrayInputStream(files.get(name).getBytes()) : null).load("XX");

        assertThat(new PlaceStore(scratch.jdbc).byCode("XX", "region", "N")).hasValueSatisfying(
                north -> assertThat(north.name()).isEqualTo("North"));
    }

    private static Map<String, String> stored(String level) {
        return scratch.jdbc.sql("""
                select p.code, concat_ws('/', p.name, case when o.level = 'country' then '' else o.code end, a.population, a.households) as facts
                  from place p join place o on o.id = p.parent_id join area_profile a on a.place_id = p.id
                 where p.country = 'RW' and p.level = ?""").param(level)
                .query((row, n) -> Map.entry(row.getString("code"), row.getString("facts"))).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> source(String level) throws IOException {
        try (var in = CountryDataTest.class.getResourceAsStream("/place/RW/" + level + ".topojson")) {
            return new JsonMapper().readTree(in).path("objects").valueStream().findFirst().orElseThrow()
                    .path("geometries").valueStream().map(geometry -> geometry.path("properties"))
                    .collect(toMap(area -> area.path("code").asString(), CountryDataTest::facts));
        }
    }

    private static String facts(JsonNode area) {
        var above = area.path("districtCode").asString(area.path("provinceCode").asString(""));
        return String.join("/", area.path("name").asString(), above, area.path("population").asString(), area.path("household").asString());
    }
}
