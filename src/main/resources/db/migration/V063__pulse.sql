-- How a session was, said without a name (K25), and the six enablers once per cycle (C031). Who has spoken is one table, what was said
-- another: no key, no hour and no order between them (docs/decisions/027).

create table pulse_given (
  session_id   uuid not null references session,
  community_id uuid not null,
  person_id    uuid not null references person,
  primary key (session_id, person_id)
);
create index pulse_given_person on pulse_given (person_id, community_id);

-- shown: whether it has joined the picture; it does so together with others only.
create table pulse (
  id           uuid primary key default gen_random_uuid(),
  session_id   uuid not null references session,
  community_id uuid not null,
  joy          int not null constraint pulse_joy check (joy between 1 and 4),
  usefulness   int not null constraint pulse_usefulness check (usefulness between 1 and 4),
  words        text not null default '' constraint pulse_words_length check (length(words) <= 200),
  shown        boolean not null default false
);
create index pulse_session on pulse (session_id, community_id);
create index pulse_community on pulse (community_id);

create table enabler_given (
  cycle_id     uuid not null references cycle,
  community_id uuid not null,
  person_id    uuid not null references person,
  primary key (cycle_id, person_id)
);
create index enabler_given_person on enabler_given (person_id, community_id);

create table enabler_rating (
  id             uuid primary key default gen_random_uuid(),
  cycle_id       uuid not null references cycle,
  community_id   uuid not null,
  purpose        int not null constraint enabler_rating_purpose check (purpose between 1 and 4),
  relationships  int not null constraint enabler_rating_relationships check (relationships between 1 and 4),
  collaboration  int not null constraint enabler_rating_collaboration check (collaboration between 1 and 4),
  inquiry        int not null constraint enabler_rating_inquiry check (inquiry between 1 and 4),
  leadership     int not null constraint enabler_rating_leadership check (leadership between 1 and 4),
  accountability int not null constraint enabler_rating_accountability check (accountability between 1 and 4),
  shown          boolean not null default false
);
create index enabler_rating_cycle on enabler_rating (cycle_id, community_id);
create index enabler_rating_community on enabler_rating (community_id);
