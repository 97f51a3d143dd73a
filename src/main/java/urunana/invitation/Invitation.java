package urunana.invitation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urunana.agenda.Agenda;
import urunana.community.Member;
import urunana.guide.Part;
import urunana.session.Session;

/**
 * A session before it is held: what, when and where, what to bring, who comes. {@code attempt}: which of its kind it is;
 * {@code agenda}: its points when a leader has arranged them, else none.
 */
public record Invitation(Session session, int attempt, String room, List<Answer> answers, @Nullable Part part, Agenda agenda) {
    /** Those members of today who said so, in the order of the room. */
    public List<Answer> saying(String answer, List<Member> members) {
        return members.stream().map(member -> of(member.personId())).filter(given -> given != null && given.answer().equals(answer)).toList();
    }

    /** Members who have not answered. */
    public List<Member> silent(List<Member> members) {
        var heard = answers.stream().map(Answer::personId).collect(Collectors.toSet());
        return members.stream().filter(member -> !heard.contains(member.personId())).toList();
    }

    /** What somebody has answered, or null. */
    public @Nullable Answer of(UUID person) {
        return answers.stream().filter(answer -> answer.personId().equals(person)).findFirst().orElse(null);
    }

    /** Until it closes everybody may answer, and answer again. */
    public boolean open() {
        return session.ahead();
    }
}
