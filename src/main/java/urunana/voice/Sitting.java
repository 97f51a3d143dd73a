package urunana.voice;

import java.util.List;
import urunana.community.Member;
import urunana.community.Room;
import urunana.session.Session;

/** A session as whoever leads it today sees it: who is there, and what was counted so far. */
public record Sitting(Room room, Session session, boolean leads, Shares shares) {
    /** Those with a button: members of today who are there. */
    public List<Seated> seated() {
        return room.members().stream().flatMap(member -> shares.heads().stream().filter(head -> head.personId().equals(member.personId()))
                .map(head -> new Seated(member, head))).toList();
    }

    /** A member who is there, with the counts. */
    public record Seated(Member member, Head head) {}

    /** One who was not heard yet, with the number of a question that may help them in. */
    public record Silent(String name, int question) {}

    /** In the order of their names. Who has left the community since is not called up. */
    public List<Silent> silent() {
        var silent = seated().stream().filter(one -> one.head().silent()).map(Seated::member).toList();
        return silent.stream().map(member -> new Silent(member.name(), Questions.number(session.number(), silent.indexOf(member)))).toList();
    }

    /** Something about this session: {@code path("voice", "shares")}. */
    public String path(Object... parts) {
        var all = new Object[parts.length + 2];
        all[0] = "sessions";
        all[1] = session.id();
        System.arraycopy(parts, 0, all, 2, parts.length);
        return room.path(all);
    }
}
