-- Guides: a loose structure for the sessions of a cycle, as data (K27, K70, C051). One that ships has a code; the others belong
-- to a programme, or to the community that adapted one.

create table guide (
  id           uuid primary key default uuidv7(),
  code         text not null default '' constraint guide_code_shape check (code ~ '^[a-z0-9_]{0,30}$'),
  programme_id uuid references programme,
  community_id uuid references community,
  origin_id    uuid references guide,
  retired_on   date,
  constraint guide_of_one check (num_nonnulls(programme_id, community_id) <= 1),
  constraint guide_shipped check ((code <> '') = (programme_id is null and community_id is null))
);
create unique index guide_code on guide (code) where code <> '';
create index guide_programme on guide (programme_id) where programme_id is not null;
create index guide_community on guide (community_id) where community_id is not null;
create index guide_origin on guide (origin_id) where origin_id is not null;

-- A published edition never changes: a cycle ends with the edition it began with.
create table guide_edition (
  id           uuid primary key default uuidv7(),
  guide_id     uuid not null references guide,
  community_id uuid references community,
  number       int not null,
  body         jsonb not null,
  course       text generated always as (body ->> 'course') stored, -- asked for by every page of a cycle, which needs no body
  published_at timestamptz,
  by_id        uuid references person,
  version      int not null default 1,
  constraint guide_edition_number unique (guide_id, number)
);
create unique index guide_edition_draft on guide_edition (guide_id) where published_at is null;
create index guide_edition_community on guide_edition (community_id) where community_id is not null;
create index guide_edition_by on guide_edition (by_id) where by_id is not null;

create function guide_edition_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a published edition stays as it is' using constraint = 'guide_edition_stays';
end $$;
create trigger guide_edition_stays before update or delete on guide_edition
  for each row when (old.published_at is not null) execute function guide_edition_stays();

-- The newest published edition of a guide that ships: what a cycle follows that names none.
create function shipped_edition(which text) returns uuid language sql stable as $$
  select e.id from guide_edition e join guide g on g.id = e.guide_id
   where g.code = which and e.published_at is not null order by e.number desc limit 1
$$;
