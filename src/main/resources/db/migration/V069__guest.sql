-- Somebody from inside or outside invited to one session, who sees that session and nothing else (K41).
-- Either a person with a sign-in, or whoever has the address that was made for them; of that only its SHA-256 is kept.
-- words: what the community asks of them. said: what they leave for it.
create table guest (
  id           uuid primary key default uuidv7(),
  session_id   uuid not null references session,
  community_id uuid not null references community,
  person_id    uuid references person,
  token_hash   bytea unique,
  name         text not null default '' constraint guest_name check (length(name) <= 120),
  words        text not null default '' constraint guest_words check (length(words) <= 1000),
  answer       text constraint guest_answer check (answer in ('comes', 'cannot')),
  said         text not null default '' constraint guest_said check (length(said) <= 2000),
  by_id        uuid not null references person,
  at           timestamptz not null,
  ended_at     timestamptz,
  version      int not null default 1,
  constraint guest_known check (person_id is not null or name <> ''),
  constraint guest_way check (person_id is null or token_hash is null)
);
create index guest_session on guest (session_id);
create index guest_community on guest (community_id);
create index guest_by on guest (by_id);
create index guest_person on guest (person_id) where person_id is not null;
create unique index guest_once on guest (session_id, person_id) where ended_at is null;

-- From the invitation until a week after the session; never a session that was cancelled, and nobody who evaluates here.
create function sees_visit(g guest, today date) returns boolean language sql stable as $$
  select g.ended_at is null
     and not (g.person_id is not null and is_evaluator(g.person_id, g.community_id, today))
     and exists (select 1 from session s where s.id = g.session_id and s.cancelled_at is null
                    and (s.closed_at is null or s.closed_at >= today - 7))
$$;

-- Like a sign-in: an invitation that was taken back after the backup was made is still open in it.
create or replace function after_restore(now timestamptz) returns void language sql as $$
  update sign_in set ended_at = now where ended_at is null;
  delete from one_time_code where used_at is null;
  delete from calendar_address;
  update guest set token_hash = null where token_hash is not null;
$$;
