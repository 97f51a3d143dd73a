package urunana.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Phone.Answer;
import urunana.cast.Phone.Attached;
import urunana.cast.Who;

/** A file of people: looked at first, all of it or nothing, the same again changes nothing, and no road around the rules. */
class PeopleImportTest {
    private static final String HEADINGS = "name,sign_in_name,phone,sex,language,role,place_code,programme,subjects,grades,career_stage,external_id\n";
    private Cast cast;

    @BeforeEach
    void start() {
        cast = Cast.start();
    }

    @AfterEach
    void stop() {
        cast.close();
    }

    private Answer send(Who who, String rows) {
        return cast.as(who).postWith(new Attached("file", "people.csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8)), "/people/import");
    }

    private Answer look(Who who, String rows) {
        return cast.as(who).get(send(who, rows).location());
    }

    private Answer apply(Who who, String rows) {
        return cast.as(who).post(send(who, rows).location());
    }

    private int people() {
        return cast.jdbc().sql("select count(*) from person").query(Integer.class).single();
    }

    @Test
    void filesAreForThoseWhoManagePeopleAndSeenByTheirSender() {
        assertThat(cast.as(Who.MENTOR).get("/people/import").status()).isEqualTo(403);
        assertThat(send(Who.TEACHER, "A B,,,,,teacher,T-540101,,,,,X1").status()).isEqualTo(403);
        String file = send(Who.HEAD, "New One,,,,,teacher,T-540101,,,,,X1").location();
        assertThat(cast.as(Who.OFFICER).get(file).status()).isEqualTo(404);
        assertThat(cast.as(Who.OFFICER).post(file).status()).isEqualTo(404);
        assertThat(cast.as(Who.HEAD).post("/people/import").status()).isEqualTo(422);
    }

    @Test
    void everyErrorIsToldWithItsRowAndNothingHappens() {
        int before = people();
        var page = look(Who.HEAD, """
                ,,,,,teacher,T-540101,,,,,X1
                No Key,,,,,teacher,T-540101,,,,,
                Bad Phone,,12,,,teacher,T-540101,,,,,X3
                No Role,,,,,,,,,,,X4
                Wrong Role,,,,,wizard,T-540101,,,,,X5
                Wrong Place,,,,,teacher,T-99,,,,,X6
                Wrong Words,,,maybe,,teacher,T-540101,Nowhere,,,oldest,X7
                """);
        assertThat(page.body()).contains("The name needs 2 to 120 letters", "at least one of external_id", "not a phone number", "A role is missing",
                "“wizard” is not a role", "No place has the code", "is not one of: female, male, other", "No programme is called");
        assertThat(page.body()).contains("<th scope=\"row\" class=\"figure\">2</th>", "<th scope=\"row\" class=\"figure\">8</th>");
        assertThat(page.body()).doesNotContainPattern("Bring in \\w+ p");
        String file = send(Who.HEAD, "Good One,,,,,teacher,T-540101,,,,,G1\nWrong Place,,,,,teacher,T-99,,,,,X6").location();
        assertThat(cast.as(Who.HEAD).post(file).status()).isEqualTo(409);
        assertThat(people()).as("all or nothing").isEqualTo(before);
    }

    @Test
    void theRulesOfDutiesHoldForFiles() {
        int before = people();
        assertThat(look(Who.HEAD, "New One,,,,,teacher,T-540102,,,,,X1").says("not yours to give")).as("another school").isTrue();
        assertThat(look(Who.HEAD, "New One,,,,,national_officer,T-540101,,,,,X1").says("not yours to give")).as("a role above").isTrue();
        assertThat(look(Who.HEAD, "Keza Diane,stranger,,,,teacher,T-540101,,,,,").says("outside the places you look after")).isTrue();
        assertThat(look(Who.HEAD, "Mukamana Rose,head,,,,hod,T-540101,,,,,").says("Your own duties are changed by somebody else")).isTrue();
        assertThat(look(Who.HEAD, "Mukamana R.,head,,,,head_teacher,T-540101,,,,,").says("not yours to change")).isTrue();
        cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'teacher', ?, '2026-01-01', now())")
                .param(Who.ADMIN.id()).param(Cast.ALPHA).update();
        assertThat(look(Who.HEAD, "Boss,admin,,,,hod,T-540101,,,,,").says("not yours to change")).isTrue();
        assertThat(people()).isEqualTo(before);
    }

    @Test
    @Tag("K22")
    void whoComesToEvaluateByAFileGivesUpTheirSeat() {
        apply(Who.DISTRICT, Who.COLLEAGUE.fullName() + ",colleague,,,,cemc_trainer,T-5401,,,,,");
        assertThat(cast.jdbc().sql("select count(*) from membership where person_id = ? and left_at is null").param(Who.COLLEAGUE.id()).query(Integer.class).single()).isZero();
        assertThat(cast.jdbc().sql("select count(*) from membership where left_at is null").query(Integer.class).single()).as("nobody else's").isEqualTo(4);
    }

    @Test
    void twoPeopleDoNotShareAPhone() {
        assertThat(look(Who.HEAD, "One,,0788111222,,,teacher,T-540101,,,,,X1\nTwo,,0788111222,,,teacher,T-540101,,,,,X2")
                .says("“+250788111222” belongs to somebody else")).isTrue();
        apply(Who.HEAD, "One,,0788111222,,,teacher,T-540101,,,,,X1");
        assertThat(look(Who.HEAD, "Two,,0788111222,,,teacher,T-540101,,,,,X2").says("belongs to somebody else")).isTrue();
    }

    @Test
    @Tag("P01")
    void theSameFileAgainChangesNothing() {
        String rows = """
                Uwera Anne,,+250788111222,female,rw,teacher,T-540101,test,Mathematics;Science,P4;P5,junior,X1
                Uwera Anne,,,,,hod,T-540101,,,,,X1
                Kalisa Bosco,kalisa.b,,male,,sbm,T-540102,,,,,
                Kalisa Bosco,,0788333444,,,teacher,T-540102,,,,,
                Mugisha Eric,teacher,,,,teacher,T-540101,,Kinyarwanda,,senior,
                """;
        var look = look(Who.OFFICER, rows);
        assertThat(look.body()).contains("Uwera Anne", "Bring in 4 people");
        int before = people();
        String file = send(Who.OFFICER, rows).location();
        assertThat(cast.as(Who.OFFICER).post(file).location()).isEqualTo(file);
        assertThat(cast.as(Who.OFFICER).get(file).body()).contains("was brought in on", "/people/slips?import=");
        assertThat(cast.as(Who.OFFICER).post(file).status()).as("once").isEqualTo(409);
        assertThat(people()).isEqualTo(before + 3);
        assertThat(cast.jdbc().sql("select sign_in_name || ' ' || array_to_string(subjects, '+') from person where external_id = 'X1'").query(String.class).single())
                .isEqualTo("uwera.anne Mathematics+Science");
        assertThat(cast.jdbc().sql("select sign_in_name from person where phone = '+250788333444'").query(String.class).single()).isEqualTo("kalisa.bosco");
        assertThat(cast.jdbc().sql("select career_stage from person where id = ?").param(Who.TEACHER.id()).query(String.class).single()).isEqualTo("senior");

        int duties = cast.jdbc().sql("select count(*) from duty").query(Integer.class).single();
        assertThat(look(Who.OFFICER, rows).says("there is nothing to do")).isTrue();
        assertThat(apply(Who.OFFICER, rows).status()).isEqualTo(303);
        assertThat(people()).isEqualTo(before + 3);
        assertThat(cast.jdbc().sql("select count(*) from duty").query(Integer.class).single()).isEqualTo(duties);
    }

    @Test
    void newPeopleGetTheirSlips() {
        String file = send(Who.HEAD, "Uwera Anne,,,,,teacher,T-540101,,,,,X1").location();
        cast.as(Who.HEAD).post(file);
        var chooser = cast.as(Who.HEAD).get("/people/slips?import=" + file.substring(file.lastIndexOf('/') + 1));
        assertThat(chooser.body()).contains("Uwera Anne · uwera.anne").doesNotContain("Mugisha Eric");
        UUID id = cast.jdbc().sql("select id from person where external_id = 'X1'").query(UUID.class).single();
        assertThat(cast.as(Who.HEAD).post("/people/slips", "person", id).says("uwera.anne")).isTrue();
    }

    @Test
    @Tag("M06")
    void fiveThousandRowsGoIn() {
        var rows = new StringBuilder();
        for (int i = 1; i <= PeopleFile.MOST_ROWS; i++) rows.append("Teacher Number ").append(i).append(",,,,,teacher,T-540102,,,,,N").append(i).append('\n');
        assertThat(apply(Who.OFFICER, rows.toString()).status()).isEqualTo(303);
        assertThat(cast.jdbc().sql("select count(distinct sign_in_name) from person where external_id like 'N%'").query(Integer.class).single()).isEqualTo(5_000);
        assertThat(cast.as(Who.OFFICER).get("/people?q=number+5000").says("Teacher Number 5000")).isTrue();
        rows.append("One More,,,,,teacher,T-540102,,,,,M\n");
        assertThat(look(Who.OFFICER, rows.toString()).says("At most 5000 rows")).isTrue();
    }
}
