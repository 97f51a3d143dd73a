package urunana.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All SQL about single places and their neighbourhood. Which places there are is no secret to whoever is signed in,
 * so finders here take no actor; what happens in a place is guarded where it is kept.
 */
@Component
public final class PlaceStore {
    private static final String COLUMNS = "p.id, p.parent_id, p.country, p.level, p.code, p.name, p.kind, p.closed_on, p.version";

    private final JdbcClient jdbc;

    public PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A child of a place with the number of sites that are open within it. */
    public record Child(Place place, int sites) {}

    /** A found place and the names of the places around it, nearest first. */
    public record Found(Place place, String around) {}

    /** A place with its outline. */
    public record Drawn(Place place, PlaceShape shape) {}

    public Optional<Place> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from place p where p.id = :id").param("id", id)
                .query(PlaceStore::place).optional();
    }

    /** The countries, by code. */
    public List<Place> countries() {
        return jdbc.sql("select " + COLUMNS + " from place p where p.parent_id is null order by p.country")
                .query(PlaceStore::place).list();
    }

    public Optional<Place> country(String country) {
        return jdbc.sql("select " + COLUMNS + " from place p where p.parent_id is null and p.country = :country")
                .param("country", country).query(PlaceStore::place).optional();
    }

    /** The place that the authorities call so: {@code byCode("RW", "sector", "4506")}. */
    public Optional<Place> byCode(String country, String level, String code) {
        return jdbc.sql("select " + COLUMNS + " from place p where p.country = :country and p.level = :level and p.code = :code")
                .param("country", country).param("level", level).param("code", code)
                .query(PlaceStore::place).optional();
    }

    /** The ranks of a country, from the top. */
    public List<PlaceLevel> levels(String country) {
        return jdbc.sql("select country, level, depth, under from country_level where country = :country order by depth, level")
                .param("country", country)
                .query((row, n) -> new PlaceLevel(row.getString("country"), row.getString("level"), row.getInt("depth"),
                        row.getString("under"))).list();
    }

    /** The areas directly in a place that exist today, rank by rank. */
    public List<Child> children(UUID id, LocalDate today) {
        return jdbc.sql("""
                select %s, (select count(*) from place_within w join place s on s.id = w.place_id
                             where w.ancestor_id = p.id and s.kind <> 'area'
                               and (s.closed_on is null or s.closed_on > :today)) as sites
                  from place p
                 where p.parent_id = :id and p.kind = 'area' and (p.closed_on is null or p.closed_on > :today)
                 order by p.level, p.name collate "und-x-icu", p.code
                """.formatted(COLUMNS)).param("id", id).param("today", today)
                .query((row, n) -> new Child(place(row, n), row.getInt("sites"))).list();
    }

    /** The places around a place, from its country down to the place itself. */
    public List<Place> path(UUID id) {
        return jdbc.sql("""
                select %s from place_within w join place p on p.id = w.ancestor_id
                 where w.place_id = :id order by w.depth desc
                """.formatted(COLUMNS)).param("id", id).query(PlaceStore::place).list();
    }

    /** Whether a place lies within (or is) one of these. */
    public boolean isWithinAny(UUID id, Collection<UUID> ancestors) {
        return !ancestors.isEmpty() && jdbc.sql("""
                select exists (select 1 from place_within where place_id = :id and ancestor_id in (:ancestors))""")
                .param("id", id).param("ancestors", ancestors).query(Boolean.class).single();
    }

    /** Open places, anywhere or within one place, whose name has these words in it (case and accents aside) or whose code is this. */
    public List<Found> search(@Nullable UUID within, String words, LocalDate today, int limit) {
        return jdbc.sql("""
                select %s, (select string_agg(a.name, ', ' order by u.depth)
                              from place_within u join place a on a.id = u.ancestor_id
                             where u.place_id = p.id and u.depth > 0 and a.parent_id is not null) as around
                  from place p
                 where (:within::uuid is null
                        or exists (select 1 from place_within w where w.place_id = p.id and w.ancestor_id = :within))
                   and (fold(p.name) like '%%' || fold(:pattern) || '%%' or p.code = :words)
                   and (p.closed_on is null or p.closed_on > :today)
                 order by p.code is distinct from :words, fold(p.name) <> fold(:words), p.name collate "und-x-icu", p.id
                 limit :limit
                """.formatted(COLUMNS)).param("within", within).param("pattern", literally(words)).param("words", words)
                .param("today", today).param("limit", limit)
                .query((row, n) -> new Found(place(row, n), Optional.ofNullable(row.getString("around")).orElse(""))).list();
    }

    /** The outlines of the areas directly in a place. */
    public List<Drawn> shapes(UUID id, LocalDate today) {
        return jdbc.sql("""
                select %s, s.path, s.min_x, s.min_y, s.max_x, s.max_y, s.label_x, s.label_y, s.label_width
                  from place p join place_shape s on s.place_id = p.id
                 where p.parent_id = :id and (p.closed_on is null or p.closed_on > :today)
                 order by p.level, p.name collate "und-x-icu", p.code
                """.formatted(COLUMNS)).param("id", id).param("today", today)
                .query((row, n) -> new Drawn(place(row, n), shape(row))).list();
    }

    private static PlaceShape shape(ResultSet row) throws SQLException {
        return new PlaceShape(row.getString("path"), row.getInt("min_x"), row.getInt("min_y"), row.getInt("max_x"), row.getInt("max_y"),
                new PlaceShape.Label(row.getInt("label_x"), row.getInt("label_y"), row.getInt("label_width")));
    }

    /** Whether another place of that rank has this code. */
    boolean codeTaken(String country, String level, String code, @Nullable UUID except) {
        return jdbc.sql("""
                select exists (select 1 from place where country = :country and level = :level and code = :code
                                and id is distinct from :except::uuid)""")
                .param("country", country).param("level", level).param("code", code).param("except", except)
                .query(Boolean.class).single();
    }

    /** Whether a sibling that must differ in name has this one: any area, and any site when neither has a code. */
    boolean nameTaken(UUID parentId, String level, String name, @Nullable UUID except) {
        return jdbc.sql("""
                select exists (select 1 from place where parent_id = :parent and level = :level and lower(name) = lower(:name)
                                and (kind = 'area' or code is null) and id is distinct from :except::uuid)""")
                .param("parent", parentId).param("level", level).param("name", name).param("except", except)
                .query(Boolean.class).single();
    }

    UUID add(UUID parentId, String country, PlaceKind kind, @Nullable String code, String name) {
        return jdbc.sql("""
                insert into place (parent_id, country, level, code, name, kind)
                values (:parent, :country, :kind, :code, :name, :kind) returning id""")
                .param("parent", parentId).param("country", country).param("kind", kind.word())
                .param("code", code).param("name", name).query(UUID.class).single();
    }

    /** False when the place was saved by somebody else since that version. */
    boolean change(UUID id, int version, @Nullable String code, String name, @Nullable LocalDate closedOn) {
        return jdbc.sql("""
                update place set code = :code, name = :name, closed_on = :closed, version = version + 1
                 where id = :id and version = :version""")
                .param("code", code).param("name", name).param("closed", closedOn)
                .param("id", id).param("version", version).update() == 1;
    }

    static Place place(ResultSet row, int n) throws SQLException {
        return new Place(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class), row.getString("country"),
                row.getString("level"), row.getString("code"), row.getString("name"),
                Worded.find(PlaceKind.class, row.getString("kind")).orElseThrow(),
                row.getObject("closed_on", LocalDate.class), row.getInt("version"));
    }

    // A per cent sign that somebody types means itself.
    private static String literally(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
