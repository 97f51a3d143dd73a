package urunana.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import urunana.text.Words;

/**
 * The fields of one form: as typed, with what is wrong about them, and what somebody else saved meanwhile.
 * Reading a field claims it; {@link #checked} refuses fields nobody claimed (security 4).
 */
public final class Form {
    /** Fields the platform itself puts into forms. */
    private static final Set<String> OWN = Set.of("receipt", "version");

    /** One thing wrong: the field (or "" for the whole form), what the page calls it (or "") and the translated sentence. */
    public record Problem(String field, String label, String message) {}

    private final Words words;
    private final Map<String, List<String>> values;
    private final Map<String, List<Upload>> uploads;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private Map<String, String> theirs = Map.of();
    private final Set<String> claimed = new LinkedHashSet<>(OWN);
    private @Nullable Form whole;
    private String prefix = "";
    private int version;
    private final String receipt;
    private byte @Nullable [] hash;

    Form(Words words, Map<String, List<String>> values, Map<String, List<Upload>> uploads) {
        this.words = words;
        this.values = new LinkedHashMap<>();
        this.uploads = uploads;
        values.forEach(this::take);
        this.version = wholeNumber(value("version"), 0);
        String given = value("receipt");
        this.receipt = given.isEmpty() ? UUID.randomUUID().toString() : given;
    }

    // No page can show a NUL character and no database keep it: such a field is refused before anybody looks at it.
    private void take(String field, List<String> typed) {
        if (typed.stream().anyMatch(text -> text.indexOf('\0') >= 0)) wrong(field, "form.unreadable");
        values.put(field, typed.stream().map(text -> text.replace("\0", "")).toList());
    }

    /** An empty form with a fresh receipt id. */
    public static Form blank(Words words) {
        return new Form(words, Map.of(), Map.of());
    }

    /** Fills a field for editing. */
    public Form with(String field, @Nullable Object value) {
        values.put(field, value == null ? List.of() : List.of(value.toString()));
        return this;
    }

    public Form withMany(String field, Collection<String> many) {
        values.put(field, List.copyOf(many));
        return this;
    }

    public Form version(int version) {
        this.version = version;
        return this;
    }

    // ---- what a template asks

    public String value(String field) {
        var all = values.get(field);
        return all == null || all.isEmpty() ? "" : all.getFirst();
    }

    /** All that was sent under this name, unread: nothing is claimed by looking. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean checked(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public @Nullable String theirs(String field) {
        String other = theirs.get(field);
        return other == null || other.equals(value(field)) ? null : other;
    }

    public List<Problem> problems() {
        return errors.entrySet().stream().map(e -> new Problem(e.getKey(), labels.getOrDefault(e.getKey(), ""), e.getValue())).toList();
    }

    /** A field says what it is called, for the summary of what is wrong. */
    public void called(String field, String label) {
        labels.put(field, label);
    }

    public String receipt() {
        return receipt;
    }

    public int version() {
        return version;
    }

    // ---- reading

    /** Text without surrounding space, at most {@code max} characters, possibly empty. Line ends become \n. */
    public String text(String field, int max) {
        claimed.add(field);
        String text = value(field).replace("\r\n", "\n").strip();
        int length = length(text);
        if (length > max) wrong(field, "form.too_long", "max", words.number(max), "over", words.number(length - max));
        return text;
    }

    /** Characters as people and the database count them: a smiley is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Like {@link #text}, and not empty. */
    public String required(String field, int max) {
        String text = text(field, max);
        if (text.isEmpty()) wrong(field, "form.required");
        return text;
    }

    /** Like {@link #required}, and with fewer characters than {@code min} told {@code shortKey}. */
    public String required(String field, int min, int max, String shortKey) {
        String text = required(field, max);
        if (length(text) < min) wrong(field, shortKey);
        return text;
    }

    public @Nullable LocalDate date(String field) {
        String text = text(field, 20);
        if (text.isEmpty()) return null;
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 1950 && date.getYear() <= 2100) return date;
        } catch (DateTimeParseException e) {
            // told below, like a year that cannot be meant
        }
        wrong(field, "form.date");
        return null;
    }

    /** A date that must be there; the returned one is today's epoch only when the form is refused anyway. */
    public LocalDate requiredDate(String field) {
        var date = date(field);
        if (date == null && error(field) == null) wrong(field, "form.required");
        return date == null ? LocalDate.EPOCH : date;
    }

    public @Nullable LocalTime time(String field) {
        String text = text(field, 8);
        if (text.isEmpty()) return null;
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            wrong(field, "form.time");
            return null;
        }
    }

    public @Nullable Integer number(String field, int min, int max) {
        String text = text(field, 12);
        if (text.isEmpty()) return null;
        int number = wholeNumber(text, Integer.MIN_VALUE);
        if (number >= min && number <= max) return number;
        wrong(field, "form.number", "min", words.number(min), "max", words.number(max));
        return null;
    }

    /** One of the allowed words, or "" when nothing was chosen. */
    public String choice(String field, Collection<String> allowed) {
        String text = text(field, 80);
        if (!text.isEmpty() && !allowed.contains(text)) wrong(field, "form.choice");
        return text;
    }

    public String requiredChoice(String field, Collection<String> allowed) {
        String text = choice(field, allowed);
        if (text.isEmpty()) wrong(field, "form.required_choice");
        return text;
    }

    /** Several of the allowed words. */
    public List<String> choices(String field, Collection<String> allowed) {
        claimed.add(field);
        var chosen = values.getOrDefault(field, List.of()).stream().filter(v -> !v.isBlank()).distinct().toList();
        if (!allowed.containsAll(chosen)) wrong(field, "form.choice");
        return chosen;
    }

    /** Comma-separated words, each at most 60 characters, at most 20 of them. */
    public List<String> list(String field) {
        var list = new ArrayList<String>();
        for (String part : text(field, 800).split(",")) if (!part.isBlank()) list.add(part.strip());
        if (list.size() > 20 || list.stream().anyMatch(part -> length(part) > 60)) wrong(field, "form.list");
        return List.copyOf(list);
    }

    /** The id of a record, which must be among those offered. */
    public @Nullable UUID reference(String field, Collection<UUID> allowed) {
        String text = text(field, 40);
        if (text.isEmpty()) return null;
        for (UUID id : allowed) if (id.toString().equals(text)) return id;
        wrong(field, "form.choice");
        return null;
    }

    public boolean ticked(String field) {
        claimed.add(field);
        return !value(field).isEmpty();
    }

    /** An http or https address, or "". */
    public String link(String field) {
        String text = text(field, 500);
        if (!text.isEmpty() && !text.matches("https?://[^\\s<>\"]+")) wrong(field, "form.link");
        return text;
    }

    /** A file sent with the form, or null when none was chosen; a second one under the same name is refused, not dropped. */
    public @Nullable Upload upload(String field) {
        claimed.add(field);
        var all = uploads.getOrDefault(field, List.of());
        if (all.size() > 1) wrong("", "form.unknown_field", "field", shortened(field));
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Fields whose names begin so, for forms with a line per person or record: the rest of the name is the key. */
    public List<String> keys(String prefix) {
        return values.keySet().stream().filter(name -> name.startsWith(prefix)).map(name -> name.substring(prefix.length())).toList();
    }

    /** The fields whose names begin so, as a form of their own, for a page of many forms: what is wrong there is wrong here. */
    public Form part(String prefix) {
        Form part = blank(words);
        for (String key : keys(prefix)) part.values.put(key, values(prefix + key));
        for (String key : keys(prefix)) claimed.add(prefix + key);
        part.whole = this;
        part.prefix = prefix;
        return part;
    }

    /** Whether nothing was written in any of these fields. */
    public boolean blank(Collection<String> fields) {
        return fields.stream().allMatch(field -> value(field).isBlank());
    }

    /** Marks a field as wrong; the first error of a field stays. */
    public void wrong(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, words.t(key, arguments));
        if (whole != null) whole.wrong(field.isEmpty() ? "" : prefix + field, key, arguments);
    }

    /** The value when nothing is wrong and every field was asked for; else this form. */
    public <T> Checked<T> checked(Supplier<T> value) {
        for (String field : values.keySet()) if (!claimed.contains(field)) wrong("", "form.unknown_field", "field", shortened(field));
        for (String field : uploads.keySet()) if (!claimed.contains(field)) wrong("", "form.unknown_field", "field", shortened(field));
        return new Checked<>(errors.isEmpty() ? value.get() : null, this);
    }

    /** The same text beside what somebody else saved; sent again, it replaces theirs knowingly. */
    Form beside(Stale stale) {
        theirs = stale.theirs();
        version = stale.version();
        wrong("", "form.stale");
        return this;
    }

    /** The same words and files give the same one; the receipt id is left out. */
    byte[] hash() {
        if (hash == null) hash = Fingerprint.of(values, uploads);
        return hash;
    }

    Map<String, List<String>> typed() {
        return values;
    }

    /** What was typed, without the receipt id. */
    Map<String, List<String>> written() {
        var written = new LinkedHashMap<>(values);
        written.remove("receipt");
        return written;
    }

    /** What the files that came along are called. */
    List<String> fileNames() {
        return uploads.values().stream().flatMap(List::stream).map(Upload::name).toList();
    }

    /** The receipt id as sent, or null when the form carries none. */
    @Nullable UUID receiptId() {
        try {
            return value("receipt").isEmpty() ? null : UUID.fromString(value("receipt"));
        } catch (IllegalArgumentException e) {
            throw new Refusal.Unreadable(422, "refusal.unreadable");
        }
    }

    private static String shortened(String field) {
        return field.length() > 40 ? field.substring(0, 40) + "…" : field;
    }

    private static int wholeNumber(String text, int otherwise) {
        if (text.isEmpty()) return otherwise;
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
