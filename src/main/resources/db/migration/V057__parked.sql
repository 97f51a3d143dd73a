-- What a phone sent and could not be applied, in its author's words: never dropped (security 7). One row per receipt.
-- community_id is what the address said; such a community need not be there, nor be one the author ever belonged to.

create table parked (
  id           uuid primary key default uuidv7(),
  receipt_id   uuid not null,
  person_id    uuid not null references person,
  community_id uuid,
  path         text not null,
  fields       jsonb not null,
  earlier      jsonb not null default '[]',
  files        text[] not null default '{}',
  status       int not null,
  reason       text not null,
  at           timestamptz not null,
  shown_at     timestamptz,
  settled_at   timestamptz,
  how          text constraint parked_how check (how in ('applied', 'closed')),
  constraint parked_once unique (person_id, receipt_id),
  constraint parked_settled check ((settled_at is null) = (how is null))
);
create index parked_community on parked (community_id) where settled_at is null;
create index parked_settled_at on parked (settled_at) where settled_at is not null;

-- Is or was a member: somebody whose entry a leader of the community is told of.
create function belonged(who uuid, which uuid) returns boolean language sql stable as $$
  select exists (select 1 from membership m where m.community_id = which and m.person_id = who and m.joined_at is not null)
$$;
