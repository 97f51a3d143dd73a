-- Who speaks how much in a session, counted by whoever leads it so that the silent are invited in (U47–U54).

create table voice (
  session_id   uuid not null references session,
  community_id uuid not null,
  person_id    uuid not null references person,
  turns        int not null constraint voice_turns check (turns between 0 and 1000),
  seconds      int not null constraint voice_seconds check (seconds between 0 and 36000),
  primary key (session_id, person_id)
);
create index voice_person on voice (person_id, community_id);

-- Members who are not counted in this community, by their own choice.
create table uncounted (
  community_id uuid not null references community,
  person_id    uuid not null references person,
  since        date not null,
  primary key (community_id, person_id)
);
create index uncounted_person on uncounted (person_id);

-- After a session its leaders look back at seven points, for themselves (U48).
create table guideline_check (
  session_id   uuid primary key references session,
  community_id uuid not null,
  note         text not null default '' constraint guideline_check_note_length check (length(note) <= 2000),
  by_id        uuid not null references person,
  version      int not null default 1
);
create index guideline_check_community on guideline_check (community_id);
create index guideline_check_by on guideline_check (by_id);

create table guideline_answer (
  session_id   uuid not null references guideline_check,
  community_id uuid not null,
  guideline    text not null constraint guideline_answer_guideline check
               (guideline in ('agenda', 'methods', 'opinions', 'safety', 'setting', 'differences', 'understanding')),
  answer       text not null constraint guideline_answer_answer check (answer in ('yes', 'partly', 'no')),
  primary key (session_id, guideline)
);
create index guideline_answer_community on guideline_answer (community_id);

-- Something valuable that a member said or did, noted by a colleague; the one it is about may take it away (U51).
create table highlight (
  id           uuid primary key default uuidv7(),
  session_id   uuid not null references session,
  community_id uuid not null,
  person_id    uuid not null references person,
  words        text not null constraint highlight_length check (length(words) between 1 and 500),
  by_id        uuid not null references person,
  at           timestamptz not null
);
create index highlight_session on highlight (session_id, community_id);
create index highlight_person on highlight (person_id, community_id);
create index highlight_by on highlight (by_id);
