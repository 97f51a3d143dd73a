package urunana.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.agenda.AgendaInput;
import urunana.agenda.Agendas;
import urunana.agenda.Item;
import urunana.guide.Edition;
import urunana.guide.GuideInput;
import urunana.guide.GuideStore;
import urunana.guide.Guides;
import urunana.guide.Keeper;
import urunana.guide.Part;
import urunana.guide.Step;
import urunana.guide.Wording;
import urunana.session.SessionStore;

/** Guides made one's own, questions dropped into the inbox, agendas arranged. */
@Component
final class GuideScenes {
    private final Guides guides;
    private final GuideStore store;
    private final Agendas agendas;
    private final SessionStore sessions;
    private final StoryStore story;

    GuideScenes(Guides guides, GuideStore store, Agendas agendas, SessionStore sessions, StoryStore story) {
        this.guides = guides;
        this.store = store;
        this.agendas = agendas;
        this.sessions = sessions;
        this.story = story;
    }

    /** Plays the scene when it is one of these. */
    boolean play(Turn turn) {
        switch (turn.scene().act()) {
            case "adapt" -> adapt(turn, Keeper.community(turn.room().id()), true);
            case "draft_for_all" -> adapt(turn, Keeper.programme(turn.room().community().programmeId()), false);
            case "drop" -> agendas.drop(turn.actor(), turn.today(), turn.room(),
                    new AgendaInput.Drop(turn.words("kind"), turn.words("words"), turn.scene().or("name", "").equals("with")));
            case "agenda" -> arrange(turn);
            default -> {
                return false;
            }
        }
        return true;
    }

    // A copy with another name, a step of their own in the middle, and the second step dropped.
    private void adapt(Turn turn, Keeper keeper, boolean used) {
        var origin = store.find(story.edition(turn.room().id(), turn.scene().key())).orElseThrow();
        UUID id = guides.adapt(turn.actor(), turn.now(), UUID.randomUUID(), keeper, origin);
        Edition draft = store.working(keeper, id).orElseThrow();
        guides.call(turn.actor(), turn.now(), keeper, draft, draft.version(), new GuideInput.Names(turn.words("called"), turn.words("about")), turn.words("language"));
        draft = store.working(keeper, id).orElseThrow();
        Part part = draft.outline().parts().getFirst();
        var steps = new ArrayList<>(part.steps());
        Step gone = steps.remove(1);
        steps.add(2, new Step("own_1", gone.minutes(), "none", said(turn, "step"), said(turn, "words")));
        var changed = new Part(part.kind(), part.focus(), part.objectives(), part.resources(), part.followUp(), steps);
        guides.change(turn.actor(), turn.now(), keeper, draft, draft.version(), changed, Map.of());
        if (used) guides.publish(turn.actor(), turn.now(), keeper, store.working(keeper, id).orElseThrow());
    }

    private static Wording said(Turn turn, String field) {
        return new Wording(Map.of(turn.words("language"), turn.words(field)));
    }

    // What lies in the inbox comes first, then what the guide says.
    private void arrange(Turn turn) {
        var session = sessions.find(turn.room().id(), story.sessionAhead(turn.cycle())).orElseThrow();
        var items = new ArrayList<Item>(story.inbox(turn.room().id()).stream().map(one -> new Item(10, one.words(), "", "notes", "inbox", one.id().toString())).toList());
        var part = store.ofCycle(turn.room().id(), turn.cycle()).orElseThrow().outline().part(session.kind()).orElseThrow();
        for (Step step : part.steps()) {
            items.add(new Item(step.minutes(), step.title().in(turn.words("language")), step.words().in(turn.words("language")), step.block(), "guide", step.id()));
        }
        agendas.arrange(turn.actor(), turn.now(), session, List.copyOf(items), 0, Map.of());
    }
}
