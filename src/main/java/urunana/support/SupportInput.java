package urunana.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the form of an entry says; each kind asks for its own. */
public record SupportInput(String kind, LocalDate doneOn, @Nullable UUID sessionId, @Nullable String stage, @Nullable UUID successorId,
                           String whom, String words, String link) {
    static Checked<SupportInput> of(Form form, String kind, LocalDate today, Collection<UUID> sessions, Collection<UUID> successors) {
        var doneOn = form.requiredDate("done_on");
        if (doneOn.isAfter(today)) form.wrong("done_on", "support.future");
        boolean handover = kind.equals("handover");
        UUID session = kind.equals("session") ? form.reference("attended", sessions) : null;
        String stage = handover ? form.requiredChoice("stage", Support.STAGES) : null;
        UUID successor = handover ? form.reference("successor", successors) : null;
        String whom = whom(form, kind);
        String words = Support.NEEDS_WORDS.contains(kind) ? form.required("words", 1000) : form.text("words", 1000);
        String link = kind.equals("proposal") ? link(form) : "";
        if (handover && successor == null && whom.isEmpty() && !"ours".equals(stage) && form.error("successor") == null) {
            form.wrong("successor", "support.need_successor");
        }
        return form.checked(() -> new SupportInput(kind, doneOn, session, stage, successor, whom, words, link));
    }

    private static String link(Form form) {
        String link = form.text("link", 300);
        if (!link.isEmpty() && !link.matches("https?://\\S+")) form.wrong("link", "support.no_link");
        return link;
    }

    private static String whom(Form form, String kind) {
        return switch (kind) {
            case "expert", "briefing", "orientation" -> form.required("whom", 160);
            case "handover" -> form.text("whom", 160);
            default -> "";
        };
    }
}
