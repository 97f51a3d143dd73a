package urunana.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import org.springframework.stereotype.Component;
import urunana.community.Room;
import urunana.community.Rooms;

/** Plays the stories, scene after scene, each at its own moment. */
@Component
final class Teller {
    private final Rooms rooms;
    private final SessionScenes sessions;
    private final ChallengeScenes challenges;
    private final TryoutScenes tryouts;
    private final FollowingScenes following;
    private final ReportScenes reports;
    private final DocumentScenes documents;
    private final ParkedScenes parked;
    private final VoiceScenes voices;
    private final GuideScenes guides;
    private final CardScenes cards;
    private final PulseScenes pulses;
    private final SupportScenes support;
    private final GuestScenes guests;
    private final InvitationScenes invitations;
    private final LeadingScenes leading;
    private final PaperScenes papers;

    Teller(Rooms rooms, SessionScenes sessions, ChallengeScenes challenges, TryoutScenes tryouts, FollowingScenes following, ReportScenes reports,
           DocumentScenes documents, ParkedScenes parked, VoiceScenes voices, GuideScenes guides,
           CardScenes cards, PulseScenes pulses, SupportScenes support, GuestScenes guests, InvitationScenes invitations, LeadingScenes leading, PaperScenes papers) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.challenges = challenges;
        this.tryouts = tryouts;
        this.following = following;
        this.reports = reports;
        this.documents = documents;
        this.parked = parked;
        this.voices = voices;
        this.guides = guides;
        this.cards = cards;
        this.pulses = pulses;
        this.support = support;
        this.guests = guests;
        this.invitations = invitations;
        this.leading = leading;
        this.papers = papers;
    }

    /** Every community has a story of its own name, if only an empty one. */
    void tell(Known known, Instant now) {
        for (NamedCsvRecord row : Sheet.rows("communities")) tell(known, row, new Days(now, Circles.zone(row.getField("programme"))));
    }

    private void tell(Known known, NamedCsvRecord row, Days days) {
        var scenes = Scene.read(row.getField("key"));
        if (scenes.isEmpty()) return;
        // What is said inside is known to members; those who only receive reports look on through the founder's room.
        Room room = rooms.enter(known.id("community", row.getField("key")), known.actor(row.getField("founder")), days.today(), row.getField("language"));
        var named = new Known();
        Instant now = Instant.EPOCH;
        for (Scene scene : scenes) {
            now = later(now, days.moment(scene.day(), scene.time()));
            play(new Turn(scene, room, known.actor(scene.who()), now, days, known, named));
        }
    }

    // What moved from a weekend back to the same Friday still happens in the order of the story.
    private static Instant later(Instant before, Instant moment) {
        return moment.isAfter(before) ? moment : before;
    }

    private void play(Turn turn) {
        if (sessions.play(turn) || challenges.play(turn) || tryouts.play(turn) || following.play(turn) || reports.play(turn)
                || documents.play(turn) || parked.play(turn) || voices.play(turn) || guides.play(turn) || cards.play(turn) || pulses.play(turn)
                || support.play(turn) || guests.play(turn) || invitations.play(turn) || leading.play(turn) || papers.play(turn)) return;
        throw new IllegalStateException("nobody knows how to play " + turn.scene());
    }
}
