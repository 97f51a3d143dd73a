package urunana.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** Messages for one reader: language, and the vocabulary of the programme the page is about (term → words). */
public record Words(Texts texts, String language, Map<String, String> vocabulary) {
    public Words(Texts texts, String language) {
        this(texts, language, Map.of());
    }

    /** The same reader on a page of a programme that has words of its own. */
    public Words with(Map<String, String> vocabulary) {
        return new Words(texts, language, vocabulary);
    }

    /** The message of this key; arguments are name, value, name, value. A placeholder {@code {term.x}} is the vocabulary's word. */
    public String t(String key, Object... arguments) {
        String message = vocabulary.get(key);
        if (message == null) message = texts.find(language, key);
        if (message == null) return key;
        return message.indexOf('{') < 0 ? message : fill(message, arguments);
    }

    /** The form of {@code key} that goes with {@code n}: {@code key.one} or {@code key.other}; {n} is the number in the reader's digits. */
    public String count(String key, long n, Object... arguments) {
        String message = texts.find(language, key + Plural.of(language, n).suffix());
        if (message == null) return key;
        return fill(message.replace("{n}", number(n)), arguments);
    }

    public String number(long n) {
        // Without groups and signs all our languages write alike, and most numbers are small.
        if (n >= 0 && n < 1000) return Long.toString(n);
        return NumberFormat.getIntegerInstance(locale()).format(n);
    }

    /** With one decimal. */
    public String decimal(double n) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(n);
    }

    /** The JDK writes Kinyarwanda dates year first, which nobody says: day, month, year it is. */
    public String date(LocalDate date) {
        var form = language.equals("rw") ? DateTimeFormatter.ofPattern("d MMMM y") : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return first(date, form.localizedBy(locale()).format(date));
    }

    /** Weekday and date without the year: for what lies near. Kinyarwanda has no short weekdays that anybody reads. */
    public String day(LocalDate date) {
        return language.equals("rw") ? onThe(date.getDayOfWeek()) + ", " + shortly(date, TextStyle.FULL)
                : date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale()) + " " + shortly(date);
    }

    /** Day and month alone: for pictures, where there is room for little. */
    public String shortly(LocalDate date) {
        return shortly(date, TextStyle.SHORT);
    }

    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    public String moment(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    private String shortly(LocalDate date, TextStyle style) {
        return first(date, date.getDayOfMonth() + " " + date.getMonth().getDisplayName(style, locale()));
    }

    /** "On Monday", within a sentence; what the JDK writes in one word is two. */
    private String onThe(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale()).toLowerCase(locale()).replaceFirst("^kuwa", "ku wa");
    }

    /** French alone says "the first", and counts the other days. */
    private String first(LocalDate date, String written) {
        return language.equals("fr") && date.getDayOfMonth() == 1 ? written.replaceFirst("^1", "1er") : written;
    }

    private Locale locale() {
        return language.equals("en") ? Locale.UK : Locale.of(language);
    }

    private String fill(String message, Object... arguments) {
        var out = new StringBuilder(message.length() + 32);
        int at = 0;
        for (int open; (open = message.indexOf('{', at)) >= 0; ) {
            int close = message.indexOf('}', open);
            if (close < 0) break;
            out.append(message, at, open).append(value(message.substring(open + 1, close), arguments));
            at = close + 1;
        }
        return out.append(message, at, message.length()).toString();
    }

    private String value(String name, Object... arguments) {
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            if (name.equals(arguments[i])) return String.valueOf(arguments[i + 1]);
        }
        return name.startsWith("term.") ? t(name) : "{" + name + "}";
    }
}
