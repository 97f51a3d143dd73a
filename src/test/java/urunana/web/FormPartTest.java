package urunana.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import urunana.text.Texts;
import urunana.text.Words;

/** A page of many forms: a part is read like a form of its own, and what is wrong there is wrong on the page. */
class FormPartTest {
    private final Form page = Form.blank(new Words(new Texts(), "en")).with("line-1-words", "Bring").with("line-1-due", "soon").with("line-10-words", "Ten").with("other", "x");

    @Test
    void aPartHasItsFieldsAndNoOthers() {
        Form part = page.part("line-1-");
        assertThat(part.required("words", 20)).isEqualTo("Bring");
        assertThat(part.blank(List.of("words"))).isFalse();
        assertThat(part.blank(List.of("owner", "colour"))).isTrue();
        part.text("due", 20);
        assertThat(part.checked(() -> "read").value()).isEqualTo("read");
    }

    @Test
    void whatIsWrongThereIsWrongOnThePageUnderItsWholeName() {
        Form part = page.part("line-1-");
        part.date("due");
        part.required("owner", 20);
        assertThat(page.error("line-1-due")).isNotNull();
        assertThat(page.error("line-1-owner")).isNotNull();
        assertThat(page.error("due")).isNull();
    }

    @Test
    void aFieldThatNobodyReadsIsRefusedInThePartAndOnThePage() {
        assertThat(page.part("line-1-").checked(() -> "read").ok()).isFalse();
        assertThat(page.error("")).contains("words");
        Form another = Form.blank(new Words(new Texts(), "en")).with("other", "x").with("line-1-words", "Bring");
        another.part("line-1-").text("words", 20);
        assertThat(another.checked(() -> "read").ok()).as("other").isFalse();
        another = Form.blank(new Words(new Texts(), "en")).with("line-1-words", "Bring");
        another.part("line-1-").text("words", 20);
        assertThat(another.checked(() -> "read").ok()).isTrue();
    }
}
