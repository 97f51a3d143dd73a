package urunana.guide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import urunana.db.Reads;

/** SQL of guides and their editions. What belongs to a community is found through its room only. */
@Component
public final class GuideStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String EDITION = """
            select e.id, e.number, e.body, e.published_at, e.version, g.id as guide_id, g.code, g.programme_id, g.community_id as own_id,
                   g.origin_id, g.retired_on
              from guide_edition e join guide g on g.id = e.guide_id
            """;

    /** The newest published edition of each guide. */
    private static final String NEWEST = EDITION + """
             where e.published_at is not null
               and e.number = (select max(n.number) from guide_edition n where n.guide_id = g.id and n.published_at is not null)
            """;

    /** Without its body when that is the one already read. */
    private static final String OF_CYCLE = EDITION.replace("e.body", "case when e.id = :known::uuid then null else e.body end as body")
            + "join cycle c on c.edition_id = e.id where c.community_id = :community and c.id = :cycle";

    private final JdbcClient jdbc;
    private final Outlines outlines = new Outlines();

    GuideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a community may follow: guides that ship, those of its programme, its own; not retired ones. */
    public List<Edition> offered(UUID programme, UUID community) {
        return jdbc.sql(NEWEST + """
                   and g.retired_on is null and (g.code <> '' or g.programme_id = :programme or g.community_id = :community)
                 order by g.community_id nulls last, g.programme_id nulls last, g.id""")
                .param("programme", programme).param("community", community).query(GuideStore::edition).list();
    }

    /** Guides that ship and those of every programme, which are no secret. */
    List<Edition> open() {
        return jdbc.sql(NEWEST + " and g.retired_on is null and g.community_id is null order by g.programme_id nulls first, g.id")
                .query(GuideStore::edition).list();
    }

    /** All of a programme's guides, drafts first, retired ones too. */
    List<Edition> ofProgramme(UUID programme) {
        return jdbc.sql(EDITION + """
                 where g.programme_id = :programme
                   and e.number = (select max(n.number) from guide_edition n where n.guide_id = g.id)
                 order by g.retired_on nulls first, g.id""")
                .param("programme", programme).query(GuideStore::edition).list();
    }

    /** All of a community's own guides, with the draft when there is one. */
    List<Edition> ofCommunity(UUID community) {
        return jdbc.sql(EDITION + """
                 where g.community_id = :community
                   and e.number = (select max(n.number) from guide_edition n where n.guide_id = g.id)
                 order by g.retired_on nulls first, g.id""")
                .param("community", community).query(GuideStore::edition).list();
    }

    /** The newest published edition of a guide that is no community's own. */
    public Optional<Edition> open(UUID guide) {
        return jdbc.sql(NEWEST + " and g.community_id is null and g.id = :guide").param("guide", guide).query(GuideStore::edition).optional();
    }

    /** An edition of this guide, whichever is the newest, draft or not, of this owner. */
    public Optional<Edition> working(Keeper keeper, UUID guide) {
        return jdbc.sql(EDITION + """
                 where g.id = :guide and (g.programme_id = :owner or g.community_id = :owner)
                 order by e.number desc limit 1""")
                .param("guide", guide).param("owner", keeper.id()).query(GuideStore::edition).optional();
    }

    /** The edition a cycle follows. Every page of a session asks for it, so its body is read once. */
    public Supplier<Optional<Edition>> ofCycle(Reads reads, UUID community, UUID cycle) {
        var known = outlines.of(cycle);
        return reads.optional(OF_CYCLE, (row, n) -> remembered(row, cycle, known), "community", community, "cycle", cycle, "known", idOf(known));
    }

    public Optional<Edition> ofCycle(UUID community, UUID cycle) {
        var known = outlines.of(cycle);
        return jdbc.sql(OF_CYCLE).param("community", community).param("cycle", cycle).param("known", idOf(known), Types.OTHER)
                .query((row, n) -> remembered(row, cycle, known)).optional();
    }

    private static @Nullable UUID idOf(Outlines.@Nullable Known known) {
        return known == null ? null : known.edition();
    }

    private Edition remembered(ResultSet row, UUID cycle, Outlines.@Nullable Known known) throws SQLException {
        String body = row.getString("body");
        if (body == null) return withOutline(row, Objects.requireNonNull(known).outline());
        Edition read = withOutline(row, JSON.readValue(body, Outline.class));
        if (!read.draft()) outlines.remember(cycle, read);
        return read;
    }

    public Optional<Edition> find(UUID edition) {
        return jdbc.sql(EDITION + "where e.id = :id").param("id", edition).query(GuideStore::edition).optional();
    }

    Map<String, Outline> shipped() {
        var known = new HashMap<String, Outline>();
        jdbc.sql(NEWEST + " and g.code <> ''").query(GuideStore::edition).list().forEach(edition -> known.put(edition.guide().code(), edition.outline()));
        return known;
    }

    void ship(String code, Outline outline) {
        jdbc.sql("""
                with known as (insert into guide (code) values (:code) on conflict (code) where code <> '' do update set code = excluded.code returning id)
                insert into guide_edition (guide_id, number, body, published_at)
                select id, (select coalesce(max(number), 0) + 1 from guide_edition where guide_id = known.id), :body::jsonb, now() from known""")
                .param("code", code).param("body", JSON.writeValueAsString(outline)).update();
    }

    void insert(UUID id, Keeper keeper, Edition origin, Outline outline, UUID by) {
        jdbc.sql("insert into guide (id, programme_id, community_id, origin_id) values (:id, :programme, :community, :origin)")
                .param("id", id).param("programme", keeper.programmeId()).param("community", keeper.communityId())
                .param("origin", origin.guide().id()).update();
        insertDraft(id, keeper.communityId(), 1, outline, by);
    }

    void insertDraft(UUID guide, @Nullable UUID community, int number, Outline outline, UUID by) {
        jdbc.sql("insert into guide_edition (guide_id, community_id, number, body, by_id) values (:guide, :community, :number, :body::jsonb, :by)")
                .param("guide", guide).param("community", community).param("number", number).param("body", JSON.writeValueAsString(outline))
                .param("by", by).update();
    }

    boolean keepDraft(UUID edition, int version, Outline outline, UUID by) {
        return jdbc.sql("""
                update guide_edition set body = :body::jsonb, by_id = :by, version = version + 1
                 where id = :id and version = :version and published_at is null""")
                .param("body", JSON.writeValueAsString(outline)).param("by", by).param("id", edition).param("version", version).update() == 1;
    }

    boolean publish(UUID edition, UUID by, Instant at) {
        return jdbc.sql("update guide_edition set published_at = :at, by_id = :by where id = :id and published_at is null")
                .param("at", Timestamp.from(at)).param("by", by).param("id", edition).update() == 1;
    }

    boolean retire(UUID guide, @Nullable LocalDate on) {
        return jdbc.sql("update guide set retired_on = :on where id = :id and (retired_on is null) <> (:on::date is null)")
                .param("on", on).param("id", guide).update() == 1;
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        return withOutline(row, JSON.readValue(row.getString("body"), Outline.class));
    }

    private static Edition withOutline(ResultSet row, Outline outline) throws SQLException {
        var guide = new Guide(row.getObject("guide_id", UUID.class), row.getString("code"), row.getObject("programme_id", UUID.class),
                row.getObject("own_id", UUID.class), row.getObject("origin_id", UUID.class), row.getObject("retired_on", LocalDate.class));
        var published = row.getTimestamp("published_at");
        return new Edition(row.getObject("id", UUID.class), guide, row.getInt("number"), outline,
                published == null ? null : published.toInstant(), row.getInt("version"));
    }
}
