-- What people do for a community whose duty is to oversee or support it: one entry for each thing done (K40 to K44, K47, K50).
-- link: where a material that is proposed can be found.
-- Nothing here is talk. A hand-over says from which day on who leads; the latest one counts (K42, K56).
create table support_entry (
  id           uuid primary key default uuidv7(),
  community_id uuid not null references community,
  kind         text not null constraint support_entry_kind check (kind in ('session', 'expert', 'observation', 'proposal', 'handover', 'briefing', 'orientation')),
  done_on      date not null,
  session_id   uuid references session,
  stage        text constraint support_entry_stage check (stage in ('ours', 'together', 'theirs', 'alone')),
  successor_id uuid references person,
  whom         text not null default '' constraint support_entry_whom check (length(whom) <= 160),
  words        text not null default '' constraint support_entry_words check (length(words) <= 1000),
  link         text not null default '' constraint support_entry_link check (link = '' or length(link) <= 300 and link ~ '^https?://'),
  by_id        uuid not null references person,
  at           timestamptz not null,
  version      int not null default 1,
  constraint support_entry_handover check ((kind = 'handover') = (stage is not null)),
  constraint support_entry_session check (session_id is null or kind = 'session'),
  constraint support_entry_successor check (successor_id is null or kind = 'handover')
);
create index support_entry_community on support_entry (community_id, done_on);
create index support_entry_session_id on support_entry (session_id) where session_id is not null;
create index support_entry_successor_id on support_entry (successor_id) where successor_id is not null;
create index support_entry_by on support_entry (by_id);

-- Who reads it: those whose duty of today oversees the community's place, and its leaders.
create function sees_support(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select has_capability_over(who, which, 'oversee', today)
      or (sees_talk(who, which, today) and exists (select 1 from community c where c.id = which and who in (c.owner_id, c.facilitator_id)))
$$;
