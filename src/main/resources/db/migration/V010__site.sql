-- What every feature leans on: the site itself, receipts of submissions, the audit trail, stored files.

create table site (
  only_one  boolean primary key default true constraint site_only_one check (only_one),
  epoch     uuid not null default gen_random_uuid()
);
insert into site default values;

-- One row per submission that was applied: the same id and hash gets the first answer again (security 7).
create table receipt (
  id        uuid primary key,
  person_id uuid not null,
  path      text not null,
  hash      bytea not null,
  location  text not null,
  at        timestamptz not null
);

-- The same for forms that are sent without a name: neither person, hour nor hash of the words, from which they could be guessed.
create table unsigned_receipt (
  id       uuid primary key,
  location text not null
);

-- Append-only: who, what, when, in which duty (security 20).
create table audit (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  person_id    uuid,
  duty         text,
  action       text not null,
  object       text not null,
  object_id    uuid,
  community_id uuid
);
create index audit_object on audit (object_id, at);
create index audit_person on audit (person_id, at);
create index audit_community on audit (community_id, at) where community_id is not null;
create function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using constraint = 'audit_append_only';
end $$;
create trigger audit_stays before update or delete on audit
  for each statement execute function audit_stays();

create table file (
  id           uuid primary key default uuidv7(),
  community_id uuid,
  person_id    uuid not null,
  name         text not null constraint file_name_length check (length(name) between 1 and 200),
  type         text not null,
  size         bigint not null,
  sha256       bytea not null,
  stored       text not null constraint file_stored_unique unique,
  at           timestamptz not null
);
create index file_community on file (community_id);
