-- Places: one tree of any depth, with named levels per country, and what a site says of itself.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Search ignores case and accents. The wrapper exists because unaccent is only "stable" and an index needs "immutable".
create function fold(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- The ranks of a country. A rank may have a sibling at the same depth (Kenya cuts a county twice), so "under" names
-- the rank above and the ranks of a country form a small tree of their own.
create table country_level (
    country text not null,
    level   text not null,
    depth   int  not null,
    under   text,
    constraint country_level_pk primary key (country, level),
    constraint country_level_country_code check (country ~ '^[A-Z]{2}$'),
    constraint country_level_word check (level ~ '^[a-z_]+$'),
    constraint country_level_root check ((depth = 0) = (under is null) and (depth = 0) = (level = 'country')),
    constraint country_level_depth check (depth >= 0),
    constraint country_level_under_known foreign key (country, under) references country_level (country, level)
);
create index country_level_under on country_level (country, under);

create table place (
    id         uuid        not null default uuidv7(),
    parent_id  uuid,
    country    text        not null,
    level      text        not null,
    area_level text generated always as (case when kind = 'area' then level end) stored,
    code       text,
    name       text        not null,
    kind       text        not null,
    closed_on  date,
    version    int         not null default 1,
    constraint place_pk primary key (id),
    constraint place_parent_known foreign key (parent_id) references place (id),
    constraint place_level_known foreign key (country, area_level) references country_level (country, level),
    constraint place_country_code check (country ~ '^[A-Z]{2}$'),
    constraint place_kind_known
        check (kind in ('area', 'school', 'centre', 'library', 'community_group', 'college', 'office')),
    constraint place_level_of_site check (kind = 'area' or level = kind),
    constraint place_root_is_country check ((parent_id is null) = (level = 'country')),
    constraint place_name_length check (length(name) between 1 and 200 and name = btrim(name)),
    constraint place_code_form check (code ~ '^[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$'),
    constraint place_version_positive check (version > 0)
);
create unique index place_code_unique on place (country, level, code) where code is not null;
create unique index place_country_unique on place (country) where parent_id is null;
-- Two schools in one sector may share a name when each has its own code; two areas may not.
create unique index place_name_unique on place (parent_id, level, lower(name)) where kind = 'area' or code is null;
create index place_parent on place (parent_id);
create index place_level on place (country, area_level);
create index place_name_search on place using gin (fold(name) gin_trgm_ops);

-- A place lies within each of its ancestors and within itself; depth counts the steps up.
create table place_within (
    place_id    uuid not null,
    ancestor_id uuid not null,
    depth       int  not null,
    constraint place_within_pk primary key (place_id, ancestor_id),
    constraint place_within_place foreign key (place_id) references place (id) on delete cascade,
    constraint place_within_ancestor foreign key (ancestor_id) references place (id) on delete cascade,
    constraint place_within_self check ((depth = 0) = (place_id = ancestor_id) and depth >= 0)
);
create index place_within_ancestor_place on place_within (ancestor_id, place_id);

-- The rules of the tree that a constraint cannot say.
create function place_check_parent() returns trigger language plpgsql as $$
declare
    above place;
    expected text;
begin
    if new.parent_id is null then
        return new;
    end if;
    select * into above from place where id = new.parent_id;
    if above.id is null then
        return new; -- the foreign key says so
    end if;
    if above.country <> new.country then
        raise exception 'place % lies in another country than its parent', new.name
            using errcode = 'check_violation', constraint = 'place_parent_same_country', table = 'place';
    end if;
    select under into expected from country_level where country = new.country and level = new.level;
    if above.kind <> 'area' or (new.kind = 'area' and above.level is distinct from expected) then
        raise exception 'a % cannot lie in a %', new.level, above.level
            using errcode = 'check_violation', constraint = 'place_parent_level', table = 'place';
    end if;
    return new;
end $$;

create trigger place_check_parent before insert or update of parent_id, country, level, kind on place
    for each row execute function place_check_parent();

-- Moves exclude each other and exclude insertions, else two of them could each be right and together wrong.
-- Insertions exclude only moves. Whoever will do both takes the exclusive lock first (PlaceStore.lockTree).
create function place_enter_tree() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtext('place_within'));
    insert into place_within (place_id, ancestor_id, depth)
    select new.id, ancestor_id, depth + 1 from place_within where place_id = new.parent_id
    union all
    select new.id, new.id, 0;
    if new.parent_id is not null
            and not exists (select from place_within where place_id = new.id and depth = 1) then
        raise exception 'parent of % is not in the tree yet', new.name
            using errcode = 'foreign_key_violation', constraint = 'place_parent_known', table = 'place';
    end if;
    return null;
end $$;

create trigger place_enter_tree after insert on place
    for each row execute function place_enter_tree();

create function place_move() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('place_within'));
    if exists (select from place_within where ancestor_id = new.id and place_id = new.parent_id) then
        raise exception 'place % cannot lie within itself', new.name
            using errcode = 'check_violation', constraint = 'place_loop', table = 'place';
    end if;
    delete from place_within w
    using place_within below
    where below.ancestor_id = new.id
      and w.place_id = below.place_id
      and w.depth > below.depth;
    insert into place_within (place_id, ancestor_id, depth)
    select below.place_id, above.ancestor_id, below.depth + above.depth + 1
    from place_within below, place_within above
    where below.ancestor_id = new.id and above.place_id = new.parent_id;
    return null;
end $$;

create trigger place_move after update of parent_id on place
    for each row when (old.parent_id is distinct from new.parent_id) execute function place_move();

-- Shapes are drawn as they are stored: SVG path data, one plane of whole numbers per country, y downwards.
-- The label is the middle of the widest stretch inside, where a name fits, and how wide that stretch is.
create table place_shape (
    place_id    uuid not null,
    path        text not null,
    min_x       int  not null,
    min_y       int  not null,
    max_x       int  not null,
    max_y       int  not null,
    label_x     int  not null,
    label_y     int  not null,
    label_width int  not null,
    constraint place_shape_pk primary key (place_id),
    constraint place_shape_place foreign key (place_id) references place (id) on delete cascade,
    constraint place_shape_path check (path ~ '^[MmLlHhVvZz0-9 ,-]+$'),
    constraint place_shape_box check (min_x <= max_x and min_y <= max_y),
    constraint place_shape_label_width check (label_width >= 0)
);

-- What is known of an area: people who live there, with the day of the count when it is known.
create table area_profile (
    place_id   uuid not null,
    population int,
    households int,
    as_of      date,
    version    int  not null default 1,
    constraint area_profile_pk primary key (place_id),
    constraint area_profile_place foreign key (place_id) references place (id) on delete cascade,
    constraint area_profile_population check (population >= 0),
    constraint area_profile_households check (households >= 0)
);

-- What a school (or centre, library, group) says of itself. Absent means not said, which is not zero.
create table school_profile (
    place_id        uuid not null,
    stage           text,
    status          text,
    boarding        boolean,
    pupils_female   int,
    pupils_male     int,
    teachers_female int,
    teachers_male   int,
    devices         int,
    connectivity    text,
    electricity     text,
    as_of           date,
    version         int  not null default 1,
    constraint school_profile_pk primary key (place_id),
    constraint school_profile_place foreign key (place_id) references place (id) on delete cascade,
    constraint school_profile_stage check (stage in
        ('pre_primary', 'primary', 'secondary', 'pre_primary_and_primary', 'primary_and_secondary', 'all')),
    constraint school_profile_status check (status in ('ordinary', 'reference', 'excellence')),
    constraint school_profile_connectivity check (connectivity in ('none', 'sometimes', 'mobile', 'fixed')),
    constraint school_profile_electricity check (electricity in ('none', 'generator', 'solar', 'grid')),
    constraint school_profile_pupils check (pupils_female >= 0 and pupils_male >= 0),
    constraint school_profile_teachers check (teachers_female >= 0 and teachers_male >= 0),
    constraint school_profile_devices check (devices >= 0),
    constraint school_profile_version_positive check (version > 0)
);
