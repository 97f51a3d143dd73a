package urunana.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import urunana.access.Actor;
import urunana.access.Capability;
import urunana.text.Texts;
import urunana.text.Words;

/** What every template is given: words, the reader, where they are, the way around. */
public final class Page {
    /** One link of the bottom bar. */
    public record Nav(String key, String href, String icon, boolean current) {}

    /** The cookie by which a phone wishes for pages without pictures: "yes". */
    public static final String LIGHT = "light";

    private final Assets assets;
    private final Actor actor;
    private final String path;
    private final String title;
    private final boolean kept;
    private Words words;
    private String around = "";
    private String where = "";
    private String section = "";
    private boolean light;
    private ZoneId zone = ZoneId.of("Africa/Kigali");

    Page(Words words, Assets assets, Actor actor, String title, String path, boolean kept) {
        this.words = words;
        this.assets = assets;
        this.actor = actor;
        this.title = title;
        this.path = path;
        this.kept = kept;
    }

    /** Names the place of this page in the top bar. */
    public Page where(String where) {
        this.where = where;
        return this;
    }

    /** The same in something larger, which a small screen has no room to name: programme · community. */
    public Page where(String around, String where) {
        this.around = around + " · ";
        return where(where);
    }

    /** Marks the link of the bottom bar this page belongs to: "today", "communities", "places", "people", "me". */
    public Page in(String section) {
        this.section = section;
        return this;
    }

    /** Speaks the programme's vocabulary and tells time in its zone. */
    public Page speaking(Map<String, String> vocabulary, ZoneId zone) {
        this.words = words.with(vocabulary);
        this.zone = zone;
        return this;
    }

    /** Without pictures, as this phone wishes it. */
    Page light(boolean wished) {
        this.light = wished;
        return this;
    }

    /** Whether pictures stay away: a template then writes what its picture says, in words. Ornaments go by themselves. */
    public boolean light() {
        return light;
    }

    public Words words() {
        return words;
    }

    public Actor actor() {
        return actor;
    }

    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    public String count(String key, long n, Object... arguments) {
        return words.count(key, n, arguments);
    }

    public String number(long n) {
        return words.number(n);
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : words.date(date);
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : words.day(date);
    }

    public String time(@Nullable LocalTime time) {
        return time == null ? "" : words.time(time);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : words.moment(moment.atZone(zone));
    }

    public String lang() {
        return words.language();
    }

    public List<String> languages() {
        return Texts.LANGUAGES;
    }

    public String title() {
        return title;
    }

    public String around() {
        return around;
    }

    public String where() {
        return where;
    }

    public String path() {
        return path;
    }

    public String name() {
        return actor.name();
    }

    public boolean signedIn() {
        return actor.signedIn();
    }

    /** The id of the person whose page this is, or null; the scripts keep each person's things apart. */
    public @Nullable String person() {
        return signedIn() ? actor.id().toString() : null;
    }

    /** Whether this page may be kept on the phone, and its forms wait there (the route table says so). */
    public boolean kept() {
        return kept && signedIn();
    }

    public String asset(String name) {
        return assets.path(name);
    }

    /** Today and communities for all; places and people for those who look after them. */
    public List<Nav> nav() {
        if (!signedIn()) return List.of();
        var nav = new ArrayList<Nav>();
        nav.add(link("today", "/"));
        nav.add(link("communities", "/communities"));
        if (actor.can(Capability.OVERSEE) || actor.can(Capability.MANAGE_PLACES)) nav.add(link("places", "/places"));
        if (actor.looksAfterPeople()) nav.add(link("people", "/people"));
        nav.add(link("me", "/me"));
        return nav;
    }

    private Nav link(String name, String href) {
        return new Nav("nav." + name, href, name, name.equals(section));
    }
}
