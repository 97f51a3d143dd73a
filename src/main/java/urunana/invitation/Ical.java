package urunana.invitation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes iCalendar (RFC 5545, RFC 7986): lines that end in CR LF, folded after 75 octets and never inside a character, texts
 * escaped. Our own, because the libraries fold by characters (docs/dependencies.md); read back with one of them in its test.
 */
final class Ical {
    static final String TYPE = "text/calendar;charset=utf-8";
    private static final int OCTETS = 75;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2000);

    /** A whole calendar with what {@code events} writes into it; asked for twice a day by those who subscribe. */
    byte[] calendar(String name, String language, Consumer<Ical> events) {
        line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Urunana//Sessions//" + language.toUpperCase(Locale.ROOT)).line("CALSCALE:GREGORIAN");
        text("NAME", name).text("X-WR-CALNAME", name).line("REFRESH-INTERVAL;VALUE=DURATION:PT12H").line("X-PUBLISHED-TTL:PT12H");
        events.accept(this);
        line("END:VCALENDAR");
        return out.toByteArray();
    }

    Ical text(String property, String words) {
        return line(property + ":" + escaped(words));
    }

    /** One line of content, as it is. */
    Ical line(String content) {
        int octets = 0;
        for (int character : content.codePoints().toArray()) {
            byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            if (octets + bytes.length > OCTETS) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                octets = 1;
            }
            out.writeBytes(bytes);
            octets += bytes.length;
        }
        out.writeBytes(new byte[] {'\r', '\n'});
        return this;
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    // Other control characters may not stand in a text at all.
    private static String escaped(String words) {
        return words.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
    }
}
