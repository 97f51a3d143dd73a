package urunana.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about what sites and areas say of themselves. */
@Component
public final class ProfileStore {
    static final String SCHOOL = """
            s.stage, s.status, s.boarding, s.pupils_female, s.pupils_male, s.teachers_female, s.teachers_male,
            s.devices, s.connectivity, s.electricity, s.as_of as school_as_of, coalesce(s.version, 0) as school_version""";
    static final String AREA = "a.population, a.households, a.as_of as area_as_of, coalesce(a.version, 0) as area_version";

    private final JdbcClient jdbc;

    public ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A site with its profile and the name of the area it lies in. */
    public record Site(Place place, String areaName, SchoolProfile profile) {}

    /** What the sites within an area add up to; a sum counts only those that said it. */
    public record Totals(int sites, int schools, int pupilsFemale, int pupilsMale, int teachersFemale, int teachersMale) {}

    public SchoolProfile school(UUID placeId) {
        return jdbc.sql("select " + SCHOOL + " from school_profile s where s.place_id = :id").param("id", placeId)
                .query(ProfileStore::school).optional().orElse(SchoolProfile.EMPTY);
    }

    public AreaProfile area(UUID placeId) {
        return jdbc.sql("select " + AREA + " from area_profile a where a.place_id = :id").param("id", placeId)
                .query(ProfileStore::area).optional().orElse(AreaProfile.EMPTY);
    }

    /** The open sites that lie in an area and in none below it. */
    public List<Site> sitesOf(UUID areaId, LocalDate today, int limit) {
        return jdbc.sql("""
                select p.id, p.parent_id, p.country, p.level, p.code, p.name, p.kind, p.closed_on, p.version, o.name as area_name, %s
                  from place p
                  join place o on o.id = p.parent_id
                  left join school_profile s on s.place_id = p.id
                 where p.parent_id = :area and p.kind <> 'area' and (p.closed_on is null or p.closed_on > :today)
                 order by p.name collate "und-x-icu", p.id
                 limit :limit
                """.formatted(SCHOOL)).param("area", areaId).param("today", today).param("limit", limit)
                .query(ProfileStore::site).list();
    }

    /** The open sites within a place, by name; {@code after} skips that many. */
    public List<Site> sites(UUID within, LocalDate today, int after, int limit) {
        return jdbc.sql("""
                select p.id, p.parent_id, p.country, p.level, p.code, p.name, p.kind, p.closed_on, p.version, o.name as area_name, %s
                  from place_within w
                  join place p on p.id = w.place_id and p.kind <> 'area'
                  join place o on o.id = p.parent_id
                  left join school_profile s on s.place_id = p.id
                 where w.ancestor_id = :within and (p.closed_on is null or p.closed_on > :today)
                 order by p.name collate "und-x-icu", p.id
                 limit :limit offset :after
                """.formatted(SCHOOL)).param("within", within).param("today", today).param("after", after).param("limit", limit)
                .query(ProfileStore::site).list();
    }

    private static Site site(ResultSet row, int n) throws SQLException {
        return new Site(PlaceStore.place(row, n), row.getString("area_name"), school(row, n));
    }

    public Totals totals(UUID within, LocalDate today) {
        return jdbc.sql("""
                select count(*) as sites, count(*) filter (where p.kind = 'school') as schools,
                       coalesce(sum(s.pupils_female), 0) as pupils_female, coalesce(sum(s.pupils_male), 0) as pupils_male,
                       coalesce(sum(s.teachers_female), 0) as teachers_female, coalesce(sum(s.teachers_male), 0) as teachers_male
                  from place_within w
                  join place p on p.id = w.place_id and p.kind <> 'area'
                  left join school_profile s on s.place_id = p.id
                 where w.ancestor_id = :within and (p.closed_on is null or p.closed_on > :today)
                """).param("within", within).param("today", today)
                .query((row, n) -> new Totals(row.getInt("sites"), row.getInt("schools"), row.getInt("pupils_female"),
                        row.getInt("pupils_male"), row.getInt("teachers_female"), row.getInt("teachers_male"))).single();
    }

    /** False when somebody else saved since that version; version 0 means that nothing was saved before. */
    boolean save(UUID placeId, SchoolProfile profile) {
        return jdbc.sql("""
                insert into school_profile as s (place_id, stage, status, boarding, pupils_female, pupils_male, teachers_female,
                       teachers_male, devices, connectivity, electricity, as_of)
                select :id, :stage, :status, :boarding::boolean, :girls::int, :boys::int, :women::int, :men::int,
                       :devices::int, :connectivity, :electricity, :asOf::date
                 where :version = 0 or exists (select 1 from school_profile where place_id = :id)
                on conflict (place_id) do update set stage = excluded.stage, status = excluded.status,
                       boarding = excluded.boarding, pupils_female = excluded.pupils_female, pupils_male = excluded.pupils_male,
                       teachers_female = excluded.teachers_female, teachers_male = excluded.teachers_male,
                       devices = excluded.devices, connectivity = excluded.connectivity, electricity = excluded.electricity,
                       as_of = excluded.as_of, version = s.version + 1
                 where s.version = :version
                """).param("id", placeId).param("version", profile.version())
                .param("stage", word(profile.stage())).param("status", word(profile.status())).param("boarding", profile.boarding())
                .param("girls", profile.pupilsFemale()).param("boys", profile.pupilsMale())
                .param("women", profile.teachersFemale()).param("men", profile.teachersMale())
                .param("devices", profile.devices()).param("connectivity", word(profile.connectivity()))
                .param("electricity", word(profile.electricity())).param("asOf", profile.asOf()).update() == 1;
    }

    static SchoolProfile school(ResultSet row, int n) throws SQLException {
        return new SchoolProfile(choice(Stage.class, row.getString("stage")), choice(SchoolStatus.class, row.getString("status")),
                row.getObject("boarding", Boolean.class), number(row, "pupils_female"), number(row, "pupils_male"),
                number(row, "teachers_female"), number(row, "teachers_male"), number(row, "devices"),
                choice(Connectivity.class, row.getString("connectivity")), choice(Electricity.class, row.getString("electricity")),
                row.getObject("school_as_of", LocalDate.class), row.getInt("school_version"));
    }

    static AreaProfile area(ResultSet row, int n) throws SQLException {
        return new AreaProfile(number(row, "population"), number(row, "households"),
                row.getObject("area_as_of", LocalDate.class), row.getInt("area_version"));
    }

    static @Nullable String word(@Nullable Worded choice) {
        return choice == null ? null : choice.word();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static <E extends Enum<E> & Worded> @Nullable E choice(Class<E> choices, @Nullable String word) {
        return Optional.ofNullable(word).flatMap(w -> Worded.find(choices, w)).orElse(null);
    }
}
