package urunana.demo;

import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.document.DocumentInput;
import urunana.document.Documents;

/** Documents brought to a community, by their address. */
@Component
final class DocumentScenes {
    private final Documents documents;

    DocumentScenes(Documents documents) {
        this.documents = documents;
    }

    /** Plays the scene when it is this one. */
    boolean play(Turn turn) {
        if (!turn.scene().act().equals("document")) return false;
        var document = new DocumentInput.New(turn.words("kind"), turn.words("title"), turn.words("link"), null);
        documents.add(turn.actor(), turn.now(), UUID.randomUUID(), turn.room(), document, null);
        return true;
    }
}
