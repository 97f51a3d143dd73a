package urunana.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.Story;
import urunana.cast.Who;
import urunana.journey.Browser;

/** A sign-in sheet is as many pages of paper as it says, with the names, roles and schools there are. */
@Tag("browser")
class PrintTest extends Browser {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final String HERE = "joined_at is not null and left_at is null and not is_evaluator(person_id, community_id, '2026-09-24')";

    private static Cast cast;

    @BeforeAll
    static void start() {
        cast = Cast.start();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @Test
    void aSignInSheetFillsThePagesItSays() {
        var session = Story.begin(cast).session();
        Page page = phone();
        page.context().addCookies(List.of(new Cookie("sign_in", Cast.token(Who.MENTOR)).setUrl(cast.address()), new Cookie("language", "rw").setUrl(cast.address())));
        for (int people : new int[] {8, 9, 25, 40}) {
            grow(people);
            page.navigate(cast.address() + "/communities/" + Cast.COMMUNITY + "/sessions/" + session + "/papers?sheet=sign_in");
            var pdf = new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4")), StandardCharsets.ISO_8859_1);
            assertThat(PAGE.matcher(pdf).results().count()).as(people + " people").isEqualTo(Rows.pages(people));
        }
    }

    private static void grow(int people) {
        int there = cast.jdbc().sql("select count(*) from membership where community_id = ? and " + HERE).param(Cast.COMMUNITY).query(Integer.class).single();
        for (int n = there; n < people; n++) {
            UUID id = cast.jdbc().sql("insert into person (full_name) values (?) returning id").param("Mukandayisenga Marie Claire " + n).query(UUID.class).single();
            cast.jdbc().sql("insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, '2026-02-01', 1)").param(Cast.COMMUNITY).param(id).update();
            cast.jdbc().sql("insert into duty (person_id, role_code, place_id, starts_on, given_at) values (?, 'teacher', ?, '2026-01-01', now())").param(id).param(Cast.ALPHA).update();
        }
    }
}
