package urunana.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Phone;
import urunana.cast.Who;

/** Looking at places and editing them, as several people, refusals first. */
class PlacePagesTest extends OnStage {
    // ---- refusals

    @Test
    void nobodyLooksWithoutSigningIn() {
        assertThat(as(Who.NOBODY).get("/places").location()).startsWith("/sign-in");
        assertThat(as(Who.NOBODY).get("/places/" + Cast.ALPHA).location()).startsWith("/sign-in");
        assertThat(as(Who.NOBODY).post("/places/" + Cast.ALPHA + "/profile", "devices", "1").status()).isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(as(Who.TEACHER).get("/places/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(as(Who.TEACHER).get("/places/nowhere").status()).isEqualTo(404);
        assertThat(as(Who.ADMIN).get("/places/" + UUID.randomUUID() + "/details").status()).isEqualTo(404);
        assertThat(as(Who.ADMIN).get("/places/" + Cast.SECTOR + "/profile").status()).as("an area has no school profile").isEqualTo(404);
        assertThat(as(Who.ADMIN).get("/places/" + Cast.ALPHA + "/sites/new").status()).as("nothing lies in a school").isEqualTo(404);
    }

    @Test
    void aTeacherChangesNothing() {
        for (var path : new String[] {"/profile", "/details", "/imports/new"}) {
            assertThat(as(Who.TEACHER).get("/places/" + Cast.ALPHA + path).status()).as(path).isEqualTo(403);
        }
        assertThat(as(Who.TEACHER).post("/places/" + Cast.SECTOR + "/sites", "kind", "school", "name", "X", "code", "").status()).isEqualTo(403);
        assertThat(as(Who.TEACHER).post("/places", "country", "KE").status()).isEqualTo(403);
        assertThat(as(Who.TEACHER).get("/places/" + Cast.ALPHA).says("/profile\"")).isFalse();
    }

    @Test
    void anOfficerChangesNothingElsewhere() {
        assertThat(as(Who.OFFICER).get("/places/" + Cast.GAMMA + "/profile").status()).isEqualTo(403);
        assertThat(as(Who.OFFICER).post("/places/" + Cast.GAMMA + "/profile", "devices", "1").status()).isEqualTo(403);
        assertThat(as(Who.OFFICER).post("/places/" + Cast.OTHER_DISTRICT + "/sites", "kind", "school", "name", "X", "code", "").status()).isEqualTo(403);
        assertThat(as(Who.OFFICER).get("/places/" + Cast.DISTRICT + "/details").status()).as("the area above").isEqualTo(403);
        assertThat(as(Who.HEAD).get("/places/" + Cast.BETA + "/profile").status()).as("the neighbour's school").isEqualTo(403);
    }

    @Test
    void onlyAnAdministratorBringsACountry() {
        assertThat(as(Who.DISTRICT).post("/places", "country", "PT").status()).isEqualTo(403);
        assertThat(as(Who.ADMIN).post("/places", "country", "XX").status()).isEqualTo(422);
        assertThat(as(Who.DISTRICT).get("/places").says("Bring in this country")).isFalse();
    }

    @Test
    void aWrongFigureStaysOnThePageWithTheOthers() {
        var answer = as(Who.HEAD).post("/places/" + Cast.ALPHA + "/profile", profile("pupils_female", "many", "pupils_male", "498"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("value=\"many\"")).isTrue();
        assertThat(answer.says("value=\"498\"")).isTrue();
        assertThat(answer.says("href=\"#f-pupils_female\"")).isTrue();
    }

    @Test
    void aTwinIsRefusedByItsField() {
        var code = as(Who.OFFICER).post("/places/" + Cast.SECTOR + "/sites", "kind", "school", "name", "New School", "code", "T-540101");
        var name = as(Who.OFFICER).post("/places/" + Cast.SECTOR + "/details", "name", "Test Mukarange", "code", "%%", "closed_on", "", "version", "1");

        assertThat(code.status()).isEqualTo(422);
        assertThat(code.says("href=\"#f-code\"")).isTrue();
        assertThat(name.status()).isEqualTo(422);
        assertThat(as(Who.DISTRICT).post("/places/" + Cast.OTHER_DISTRICT + "/details", "name", "x", "code", "", "closed_on", "", "version", "1").status()).isEqualTo(403);
        assertThat(as(Who.ADMIN).post("/places/" + Cast.OTHER_DISTRICT + "/details", "name", "test kayonza", "code", "T-53", "closed_on", "", "version", "1").status())
                .isEqualTo(422);
    }

    @Test
    void aFieldThatDoesNotBelongIsRefused() {
        assertThat(as(Who.HEAD).post("/places/" + Cast.ALPHA + "/details", "name", "GS Alpha", "code", "T-540101", "closed_on", "",
                "version", "1", "parent_id", Cast.OTHER_DISTRICT).status()).isEqualTo(422);
    }

    @Test
    void aCountryIsNotClosed() {
        assertThat(as(Who.ADMIN).post("/places/" + Cast.RWANDA + "/details", "name", "Rwanda", "code", "RW", "closed_on", "2026-01-01",
                "version", "1").status()).isEqualTo(422);
    }

    // ---- what works

    @Test
    void everybodyFindsTheirWayDown() {
        assertThat(as(Who.TEACHER).get("/places").body()).contains("GS Alpha", "Rwanda");
        assertThat(as(Who.TEACHER).get("/places/" + Cast.DISTRICT).body()).contains("Test East", "Test Mukarange", "See all 2 schools and centres").doesNotContain("EP Gamma");
        assertThat(as(Who.TEACHER).get("/places/" + Cast.SECTOR).body()).contains("GS Alpha", "EP Beta");
        assertThat(as(Who.TEACHER).get("/places/" + Cast.ALPHA).body()).contains("Test Kayonza", "Test Mukarange", "School T-540101");
        assertThat(as(Who.TEACHER).get("/places/" + Cast.DISTRICT + "/sites").body()).contains("GS Alpha", "1 to 2 of 2");
        assertThat(as(Who.TEACHER).get("/places?q=gamma").body()).contains("EP Gamma", "Test Gatsibo");
        assertThat(as(Who.TEACHER).get("/places/" + Cast.DISTRICT + "?q=gamma").body()).contains("Nothing by that name").doesNotContain("EP Gamma");
    }

    @Test
    void speaksTheReadersLanguage() {
        cast.jdbc().sql("update person set language = 'rw' where id = ?").param(Who.COLLEAGUE.id()).update();

        assertThat(as(Who.COLLEAGUE).get("/places/" + Cast.SECTOR).body()).contains("U Rwanda", "Umurenge T-5401", "Amashuri n'ibigo".replace("'", "&#39;"));
    }

    @Test
    @Tag("U15")
    @Tag("K24")
    @Tag("K26")
    void aHeadTeacherTellsOfTheSchool() {
        var before = as(Who.HEAD).get("/places/" + Cast.ALPHA + "/profile");
        assertThat(before.status()).isEqualTo(200);

        var saved = as(Who.HEAD).post("/places/" + Cast.ALPHA + "/profile", profile("pupils_female", "523", "pupils_male", "498"));

        assertThat(saved.location()).isEqualTo("/places/" + Cast.ALPHA);
        assertThat(as(Who.TEACHER).get(saved.location()).body())
                .contains("523 girls, 498 boys", "School of reference", "Yes, there is boarding", "40.8", "Solar", "Sometimes");
        assertThat(as(Who.TEACHER).get("/places/" + Cast.SECTOR).body()).contains("523", "498", "40.8");

        var stale = as(Who.HEAD).post("/places/" + Cast.ALPHA + "/profile", profile("pupils_female", "600"));
        assertThat(stale.status()).as("opened before the first save").isEqualTo(409);
        assertThat(stale.body()).contains("value=\"600\"", "<p>523</p>", "name=\"version\" value=\"1\"");
        assertThat(as(Who.HEAD).post("/places/" + Cast.ALPHA + "/profile", profile("pupils_female", "600", "version", "1")).status()).isEqualTo(303);
        assertThat(audited(Cast.ALPHA)).contains("changed the profile of");
    }

    @Test
    @Tag("K04")
    void aCommunityGroupHasAPlaceToo() {
        var added = as(Who.DISTRICT).post("/places/" + Cast.DISTRICT + "/sites", "kind", "community_group", "name", "Dance Circle", "code", "");

        assertThat(added.location()).endsWith("/profile");
        assertThat(as(Who.DISTRICT).get(added.location()).status()).isEqualTo(200);
        var place = added.location().replace("/profile", "");
        assertThat(as(Who.TEACHER).get(place).body()).contains("Dance Circle", "Community group");
        assertThat(audited(UUID.fromString(place.substring("/places/".length())))).containsExactly("added");
    }

    @Test
    void aClosedSchoolLeavesTheListsAndKeepsItsPage() {
        var school = cast.jdbc().sql("""
                insert into place (parent_id, country, level, kind, code, name) values (?, 'RW', 'school', 'school', 'T-9', 'EP Old') returning id""")
                .param(Cast.SECTOR).query(UUID.class).single();

        var closed = as(Who.OFFICER).post("/places/" + school + "/details", "name", "EP Old", "code", "T-9", "closed_on", "2026-09-01", "version", "1");

        assertThat(closed.status()).isEqualTo(303);
        assertThat(as(Who.TEACHER).get("/places/" + Cast.SECTOR).says("EP Old")).isFalse();
        assertThat(as(Who.TEACHER).get("/places/" + school).says("closed since 1 September 2026")).isTrue();
        var late = as(Who.OFFICER).post("/places/" + school + "/details", "name", "EP Older", "code", "T-9", "closed_on", "", "version", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("EP Older", "<p>EP Old</p>", "<p>2026-09-01</p>");
    }

    @Test
    @Tag("M28")
    @Tag("E02")
    void anAdministratorBringsACountryWithItsAreas() {
        var brought = as(Who.ADMIN).post("/places", "country", "BE");

        assertThat(brought.status()).isEqualTo(303);
        assertThat(as(Who.TEACHER).get(brought.location()).body()).contains("Belgium (Flanders)", "Regions (2)", "Vlaams Gewest");
        assertThat(as(Who.ADMIN).post("/places", "country", "BE").location()).as("again").isEqualTo(brought.location());
    }

    @Test
    void aDistrictWithItsMapWeighsLittle() throws IOException {
        assertThat(as(Who.ADMIN).post("/places", "country", "RW").status()).isEqualTo(303);
        var districts = cast.jdbc().sql("select id from place where country = 'RW' and level = 'district' and code not like 'T-%'")
                .query(UUID.class).list();

        assertThat(districts).hasSize(30).allSatisfy(district -> {
            var body = as(Who.TEACHER).get("/places/" + district).body();
            assertThat(body).contains("<path d=\"M", "©WASAC,Ltd.");
            assertThat(compressed(body)).as("bytes on the wire").isLessThan(6 * 1024);
        });
    }

    private static int compressed(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }

    private static Object[] profile(String... changed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("stage", "primary_and_secondary");
        fields.put("status", "reference");
        fields.put("boarding", "yes");
        for (var field : new String[] {"pupils_female", "pupils_male", "devices", "as_of"}) fields.put(field, "");
        fields.put("teachers_female", "11");
        fields.put("teachers_male", "14");
        fields.put("connectivity", "sometimes");
        fields.put("electricity", "solar");
        for (var i = 0; i < changed.length; i += 2) fields.put(changed[i], changed[i + 1]);
        return fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray();
    }

    private static List<String> audited(UUID place) {
        return cast.jdbc().sql("select action from audit where object_id = ?").param(place).query(String.class).list();
    }

    private static Phone as(Who who) {
        return cast.as(who);
    }
}
