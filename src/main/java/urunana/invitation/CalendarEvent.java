package urunana.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/**
 * A session as calendars know it, and nothing of what is said there. {@code changed}: when it last began, ended or moved, which
 * stays the same as long as nothing happens, so that the same calendar has the same bytes.
 */
record CalendarEvent(UUID session, UUID communityId, String community, String kind, int attempt, LocalDate on, @Nullable LocalTime at, ZoneId zone,
                     int minutes, String room, String place, boolean cancelled, int version, Instant changed) {
    /** Goes on with a join or a where. */
    static final String SELECT = """
            select s.id, s.community_id, c.name, s.kind, s.planned_on, s.planned_at, s.planned_minutes, pl.name as place, p.zone, s.version,
                   s.cancelled_at is not null as cancelled,
                   s.room,
                   (select count(*) from session n where n.cycle_id = s.cycle_id and n.kind in ('middle', 'meeting') and n.cancelled_at is null
                       and n.number <= s.number) as attempt,
                   coalesce(greatest(s.opened_at, s.closed_at, s.cancelled_at, h.answered_at,
                                     (select max(v.at) from session_move v where v.session_id = s.id)), y.begun_on::timestamp at time zone 'UTC') as changed
              from session s
              join community c on c.id = s.community_id
              join programme p on p.id = c.programme_id
              join place pl on pl.id = c.place_id
              join cycle y on y.id = s.cycle_id
              left join hosting h on h.session_id = s.id and h.community_id = s.community_id
            """;

    static CalendarEvent of(ResultSet row, int n) throws SQLException {
        return new CalendarEvent(row.getObject("id", UUID.class), row.getObject("community_id", UUID.class), row.getString("name"), row.getString("kind"),
                row.getInt("attempt"), row.getObject("planned_on", LocalDate.class), row.getObject("planned_at", LocalTime.class),
                ZoneId.of(row.getString("zone")), row.getInt("planned_minutes"), row.getString("room"), row.getString("place"),
                row.getBoolean("cancelled"), row.getInt("version"), row.getTimestamp("changed").toInstant());
    }

    String summary(Words words) {
        return community + ": " + words.t("session.kind." + kind, "n", attempt);
    }

    /** Without an hour it lasts the day. */
    void write(Ical ical, Words words, String site) {
        ical.line("BEGIN:VEVENT").line("UID:" + session + "@urunana").line("DTSTAMP:" + Ical.moment(changed)).line("SEQUENCE:" + version);
        if (at == null) {
            ical.line("DTSTART;VALUE=DATE:" + Ical.day(on));
        } else {
            ical.line("DTSTART:" + Ical.moment(on.atTime(at).atZone(zone).toInstant())).line("DURATION:PT" + minutes + "M");
        }
        ical.text("SUMMARY", summary(words)).text("LOCATION", room.isEmpty() ? place : room + ", " + place)
                .line("URL:" + site + "/communities/" + communityId + "/sessions/" + session)
                .line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED")).line("END:VEVENT");
    }
}
