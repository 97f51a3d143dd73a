package urunana.place;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that reads and writes a whole country at once, in batches: imports and the shipped countries. */
@Component
final class TreeStore {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TreeStore(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    /** Told after each batch how many rows were written. */
    @FunctionalInterface
    interface Written {
        void rows(int count);
    }

    /** Keeps everybody else from planting and moving places until the transaction ends. */
    void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('place_within'))").query().singleRow();
    }

    List<PlaceLevel> levels(String country) {
        return new PlaceStore(jdbc).levels(country);
    }

    /** Every place of a country, closed ones too, with its profile. */
    List<Entry> entries(String country) {
        return jdbc.sql("""
                select p.id, p.parent_id, p.country, p.level, p.code, p.name, p.kind, p.closed_on, p.version, %s, %s
                  from place p
                  left join school_profile s on s.place_id = p.id
                  left join area_profile a on a.place_id = p.id
                 where p.country = :country
                """.formatted(ProfileStore.SCHOOL, ProfileStore.AREA)).param("country", country)
                .query((row, n) -> new Entry(PlaceStore.place(row, n), ProfileStore.area(row, n), ProfileStore.school(row, n)))
                .list();
    }

    void keepLevels(List<PlaceLevel> levels) {
        batch("""
                insert into country_level (country, level, depth, under) values (?, ?, ?, ?)
                on conflict (country, level) do update set depth = excluded.depth, under = excluded.under
                """, levels, level -> new Object[] {level.country(), level.level(), level.depth(), level.under()}, rows -> {});
    }

    /** Parents come before their children. */
    void insert(List<Entry> entries, Written written) {
        batch("""
                insert into place (id, parent_id, country, level, code, name, kind, closed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, entry -> {
            var place = entry.place();
            return new Object[] {place.id(), place.parentId(), place.country(), place.level(), place.code(), place.name(),
                place.kind().word(), place.closedOn()};
        }, written);
    }

    void update(List<Entry> entries, Written written) {
        batch("""
                update place set parent_id = ?, code = ?, name = ?, closed_on = ?, version = version + 1 where id = ?
                """, entries, entry -> {
            var place = entry.place();
            return new Object[] {place.parentId(), place.code(), place.name(), place.closedOn(), place.id()};
        }, written);
    }

    void keepSchools(List<Entry> entries, Written written) {
        batch("""
                insert into school_profile as s (place_id, stage, status, boarding, pupils_female, pupils_male, teachers_female,
                       teachers_male, devices, connectivity, electricity, as_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (place_id) do update set stage = excluded.stage, status = excluded.status,
                       boarding = excluded.boarding, pupils_female = excluded.pupils_female, pupils_male = excluded.pupils_male,
                       teachers_female = excluded.teachers_female, teachers_male = excluded.teachers_male,
                       devices = excluded.devices, connectivity = excluded.connectivity, electricity = excluded.electricity,
                       as_of = excluded.as_of, version = s.version + 1
                """, entries, TreeStore::school, written);
    }

    private static @Nullable Object[] school(Entry entry) {
        var s = entry.school();
        return new Object[] {entry.place().id(), ProfileStore.word(s.stage()), ProfileStore.word(s.status()), s.boarding(),
            s.pupilsFemale(), s.pupilsMale(), s.teachersFemale(), s.teachersMale(), s.devices(),
            ProfileStore.word(s.connectivity()), ProfileStore.word(s.electricity()), s.asOf()};
    }

    void keepAreas(List<Entry> entries, Written written) {
        batch("""
                insert into area_profile as a (place_id, population, households, as_of) values (?, ?, ?, ?)
                on conflict (place_id) do update set population = excluded.population, households = excluded.households,
                       as_of = excluded.as_of, version = a.version + 1
                """, entries, entry -> new Object[] {entry.place().id(), entry.area().population(), entry.area().households(),
                    entry.area().asOf()}, written);
    }

    /** Draws the areas of one level anew, by code. */
    void keepShapes(String country, String level, Map<String, PlaceShape> shapes) {
        batch("""
                insert into place_shape as s (place_id, path, min_x, min_y, max_x, max_y, label_x, label_y, label_width)
                select id, ?, ?, ?, ?, ?, ?, ?, ? from place where country = ? and level = ? and code = ?
                on conflict (place_id) do update set path = excluded.path, min_x = excluded.min_x, min_y = excluded.min_y,
                       max_x = excluded.max_x, max_y = excluded.max_y, label_x = excluded.label_x, label_y = excluded.label_y,
                       label_width = excluded.label_width
                 where (s.path, s.label_x, s.label_y, s.label_width)
                       is distinct from (excluded.path, excluded.label_x, excluded.label_y, excluded.label_width)
                """, List.copyOf(shapes.entrySet()), drawn -> {
            var shape = drawn.getValue();
            var label = shape.label();
            return new Object[] {shape.path(), shape.minX(), shape.minY(), shape.maxX(), shape.maxY(),
                label.x(), label.y(), label.width(), country, level, drawn.getKey()};
        }, rows -> {});
    }

    private <T> void batch(String sql, List<T> things, Function<T, @Nullable Object[]> values, Written written) {
        for (var from = 0; from < things.size(); from += BATCH) {
            var part = things.subList(from, Math.min(from + BATCH, things.size()));
            batches.batchUpdate(sql, part.stream().map(values).toList());
            written.rows(part.size());
        }
    }
}
