package urunana.demo;

import java.util.Objects;
import org.springframework.stereotype.Component;
import urunana.cycle.Courses;
import urunana.paper.PaperRecordInput;
import urunana.paper.PaperRecords;
import urunana.text.Texts;
import urunana.text.Words;
import urunana.web.Form;

/** Records that were written on paper and typed in on one page; the fields of a scene are those of the page. */
@Component
final class PaperScenes {
    private final PaperRecords records;
    private final Courses courses;
    private final Texts texts;

    PaperScenes(PaperRecords records, Courses courses, Texts texts) {
        this.records = records;
        this.courses = courses;
        this.texts = texts;
    }

    /** Plays the scene when it is this one. */
    boolean play(Turn turn) {
        if (!turn.scene().act().equals("paper")) return false;
        var session = courses.of(turn.room(), turn.cycle()).ahead().orElseThrow(() -> new IllegalStateException("no session is ahead at " + turn.scene()));
        var typing = records.held(turn.actor(), turn.now(), turn.today(), turn.room(), session);
        var record = PaperRecordInput.read(form(turn), typing);
        if (record.value() == null) throw new IllegalStateException(turn.scene() + ": " + record.form().problems());
        var missing = records.enter(turn.actor(), turn.now(), turn.today(), typing, Objects.requireNonNull(record.value()));
        if (!missing.isEmpty()) throw new IllegalStateException(turn.scene() + " lacks " + missing);
        return true;
    }

    private Form form(Turn turn) {
        var form = Form.blank(new Words(texts, "en"));
        turn.scene().words().forEach((field, words) -> form.with(field, field.endsWith("-owner") ? turn.person(words) : words));
        return form;
    }
}
