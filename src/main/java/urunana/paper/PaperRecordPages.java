package urunana.paper;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import urunana.community.Member;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.session.Session;
import urunana.session.SessionStore;
import urunana.web.Form;
import urunana.web.Refusal;
import urunana.web.Reply;
import urunana.web.Request;
import urunana.web.Wrong;

/** One page for everything that a session left on paper, in the order of the sheet. For leaders, whose doors it opens. */
@Component
public final class PaperRecordPages {
    private final Rooms rooms;
    private final SessionStore store;
    private final PaperRecords records;

    PaperRecordPages(Rooms rooms, SessionStore store, PaperRecords records) {
        this.rooms = rooms;
        this.store = store;
        this.records = records;
    }

    /** GET …/sessions/{session}/paper-record */
    public Reply ask(Request request) {
        Room room = rooms.enter(request);
        Typing typing = records.typing(room, session(request, room), request.today());
        var form = request.blank();
        for (Member member : room.members()) form.with("who-state-" + member.personId(), typing.attendance().get(member.personId()));
        typing.tasks().forEach((person, task) -> form.with("duty-task-" + task, person));
        return page(request, typing, form);
    }

    /** POST …/sessions/{session}/paper-record */
    public Reply enter(Request request) {
        Room room = rooms.enter(request);
        Typing typing = records.held(request.actor(), request.now(), request.today(), room, session(request, room));
        return request.save(PaperRecordInput.read(request.form(), typing), record -> {
            var missing = records.enter(request.actor(), request.now(), request.today(), typing, record);
            if (!missing.isEmpty()) {
                throw new Wrong("close", "paper.still_missing", "what", missing.stream()
                        .map(one -> request.words().with(room.vocabulary()).t("cycle.missing." + one.what(), "words", one.words())).collect(Collectors.joining(" ")));
            }
            return room.path("sessions", typing.session().id());
        }, again -> page(request, typing, again));
    }

    private Session session(Request request, Room room) {
        return store.find(room.id(), request.id("session")).orElseThrow(Refusal.NotFound::new);
    }

    private static Reply page(Request request, Typing typing, Form form) {
        return Reply.page(typing.room().page(request, "paper.typing"), "paper/typing", "typing", typing, "form", form);
    }
}
