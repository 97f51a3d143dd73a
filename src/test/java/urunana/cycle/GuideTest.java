package urunana.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import urunana.cast.Cast;
import urunana.cast.OnStage;
import urunana.cast.Story;
import urunana.cast.Who;

/** Each session says on its own page what it is for, what to do, what helps and what comes after. */
class GuideTest extends OnStage {
    @Test
    @Tag("C047")
    @Tag("C051")
    @Tag("C062")
    @Tag("C078")
    void theThreePartsOfACycleGuideThemselves() {
        var story = Story.begin(cast);
        assertThat(page(story.session())).contains("First session: challenges and a plan", "What we want", "What we do together", "What helps", "What happens afterwards")
                .contains("Syllabus and textbooks", "CPD manual", "school's CPD plan", "Open educational resources", "The evidence that members bring");
        assertThat(page(story.middle())).contains("what the try-outs showed", "See honestly what the try-outs did", "If it worked: keep the lesson");
        assertThat(page(story.last())).contains("telling others and looking back", "The products: ", "The report of the session before", "The CPD manual");
    }

    private static String page(UUID session) {
        var page = cast.as(Who.MENTOR).get("/communities/" + Cast.COMMUNITY + "/sessions/" + session);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }
}
