package urunana.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import urunana.community.Communities;
import urunana.community.CommunityInput;
import urunana.community.Memberships;
import urunana.community.Room;
import urunana.community.Rooms;
import urunana.text.Texts;

/** The communities and how people came into them, through their doors. */
@Component
final class Circles {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final Ground ground;
    private final Communities communities;
    private final Memberships memberships;
    private final Rooms rooms;
    private final Texts texts;

    Circles(Ground ground, Communities communities, Memberships memberships, Rooms rooms, Texts texts) {
        this.ground = ground;
        this.communities = communities;
        this.memberships = memberships;
        this.rooms = rooms;
        this.texts = texts;
    }

    void gather(Known known, Instant now) {
        var founders = new HashMap<String, String>();
        for (NamedCsvRecord row : Sheet.rows("communities")) {
            founders.put(row.getField("key"), row.getField("founder"));
            found(known, row, new Days(now, zone(row.getField("programme"))));
        }
        var members = Sheet.rows("members");
        for (NamedCsvRecord row : members) enter(known, founders, row, new Days(now, ZoneId.of("Africa/Kigali")));
        for (NamedCsvRecord row : members) if (row.getField("end").equals("left")) leave(known, row, new Days(now, ZoneId.of("Africa/Kigali")));
    }

    /** The zone of a programme, from its row. */
    static ZoneId zone(String programme) {
        return Sheet.rows("programmes").stream().filter(row -> row.getField("key").equals(programme)).findFirst()
                .map(row -> ZoneId.of(row.getField("zone"))).orElseThrow();
    }

    private void found(Known known, NamedCsvRecord row, Days days) {
        int day = Sheet.number(row, "founded");
        var text = new CommunityInput.Text(row.getField("name"), row.getField("about"), list(row, "grades"), list(row, "subjects"),
                row.getField("open").equals("yes"), norms(row.getField("language")));
        var input = new CommunityInput.Founding(known.id("programme", row.getField("programme")), ground.place(known, row, "place"),
                row.getField("kind"), known.id("person", row.getField("owner")), known.id("person", row.getField("facilitator")), text);
        known.keep("community", row.getField("key"),
                communities.found(known.actor(row.getField("founder")), input, days.moment(day, MORNING), days.day(day)));
    }

    // asked: asks and is admitted; invited: is invited and accepts; asking and inviting: still wait for an answer.
    private void enter(Known known, Map<String, String> founders, NamedCsvRecord row, Days days) {
        int day = Sheet.number(row, "day");
        var id = known.id("community", row.getField("community"));
        var person = known.actor(row.getField("person"));
        var founder = known.actor(founders.get(row.getField("community")));
        Instant first = days.moment(day, MORNING);
        Instant then = days.moment(day, EVENING);
        Room room = rooms.enter(id, founder, days.day(day), "en");
        switch (row.getField("way")) {
            case "asked", "asking" -> memberships.ask(person, id, 1, first, days.day(day));
            default -> memberships.invite(founder, room, person.id(), first, days.day(day));
        }
        switch (row.getField("way")) {
            case "asked" -> memberships.admit(founder, room, person.id(), then, days.day(day));
            case "invited" -> memberships.accept(person, id, 1, then, days.day(day));
            default -> { }
        }
    }

    private void leave(Known known, NamedCsvRecord row, Days days) {
        int day = Sheet.number(row, "end_day");
        var person = known.actor(row.getField("person"));
        memberships.leave(person, rooms.enter(known.id("community", row.getField("community")), person, days.day(day), "en"), days.moment(day, EVENING));
    }

    private String norms(String language) {
        return String.valueOf(texts.find(language, "community.norms.default"));
    }

    private static List<String> list(NamedCsvRecord row, String field) {
        return Arrays.asList(Sheet.words(row, field));
    }
}
