-- Leading a session: which phone leads, at which point (C049); and what was written down or photographed at a point.

-- "leading" is a word of SQL. The last known, no history and nothing of what is said.
create table session_lead (
  session_id   uuid primary key references session,
  community_id uuid not null references community,
  person_id    uuid not null references person,
  point        int not null constraint session_lead_point check (point between 1 and 100),
  at           timestamptz not null
);
create index session_lead_community on session_lead (community_id);
create index session_lead_person on session_lead (person_id);

create table jotting (
  id           uuid primary key default uuidv7(),
  session_id   uuid not null references session,
  community_id uuid not null references community,
  point        text not null constraint jotting_point_length check (length(point) <= 300),
  words        text not null default '' constraint jotting_words_length check (length(words) <= 4000),
  file_id      uuid references file,
  by_id        uuid not null references person,
  at           timestamptz not null,
  constraint jotting_content check (words <> '' or file_id is not null)
);
create index jotting_session on jotting (session_id, community_id);
create index jotting_community on jotting (community_id);
create index jotting_file on jotting (file_id) where file_id is not null;
create index jotting_by on jotting (by_id);
