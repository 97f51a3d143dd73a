package urunana.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import urunana.text.Texts;
import urunana.text.Words;

/** What we write is read back by somebody else's parser, whatever stands in it. */
class IcalTest {
    private static final String[] PIECES = {"a", "Umucyo", "é", "ñ", "😀", "漢", ",", ";", ":", "\\", "\\n", "\n", "\r\n", "\t", "\"", " ", "BEGIN:VEVENT", "\u0007", "\u00a0"};

    @Test
    void anyTextComesBackAsItWasInLinesThatAreNeverTooLong() {
        var random = new Random(66);
        for (int run = 0; run < 400; run++) {
            var words = new StringBuilder("w");
            for (int n = random.nextInt(90); n >= 0; n--) words.append(PIECES[random.nextInt(PIECES.length)]);
            var event = event(words.toString(), LocalTime.of(14, 0));
            byte[] written = written(event);

            String text = new String(written, StandardCharsets.UTF_8);
            assertThat(text).endsWith("\r\n").doesNotContain("\ufffd");
            assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
            for (String line : text.split("\r\n")) assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            String read = read(written).getSummary().getValue();
            assertThat(read).isEqualTo(words.toString().replace("\r\n", "\n").replace("\u0007", "") + ": First session");
        }
    }

    @Test
    void anEntryHasItsHourInTheWorldsTimeAndItsDuration() {
        byte[] written = written(event("CoP", LocalTime.of(14, 30)));
        VEvent read = read(written);
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\r\nDTSTART:20261002T123000Z\r\n");
        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-10-02T12:30:00Z"));
        assertThat(read.getDuration().getValue()).hasToString("PT90M");
        assertThat(read.getLocation().getValue()).isEqualTo("Staff room, GS Alpha");
        assertThat(read.getSequence().getValue()).isEqualTo(3);
        assertThat(read.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void withoutAnHourItLastsTheDay() {
        byte[] written = written(event("CoP", null));
        assertThat(new String(written, StandardCharsets.UTF_8)).contains("\r\nDTSTART;VALUE=DATE:20261002\r\n");
        assertThat(read(written).getDateStart().getValue().hasTime()).isFalse();
        assertThat((Object) read(written).getDuration()).isNull();
    }

    private static CalendarEvent event(String community, @Nullable LocalTime at) {
        return new CalendarEvent(UUID.randomUUID(), UUID.randomUUID(), community, "first", 1, LocalDate.of(2026, 10, 2), at, ZoneId.of("Africa/Kigali"), 90,
                "Staff room", "GS Alpha", false, 3, Instant.parse("2026-09-24T08:00:00Z"));
    }

    private static byte[] written(CalendarEvent event) {
        var words = new Words(new Texts(), "en");
        return new Ical().calendar("My sessions", "en", ical -> event.write(ical, words, "https://cop.example"));
    }

    static VEvent read(byte[] calendar) {
        return parsed(calendar).getEvents().getFirst();
    }

    /** Parsed by somebody else, and found valid. */
    static ICalendar parsed(byte[] calendar) {
        ICalendar parsed = Biweekly.parse(new String(calendar, StandardCharsets.UTF_8)).first();
        assertThat(parsed.validate(ICalVersion.V2_0).toString()).isEmpty();
        return parsed;
    }
}
