-- The action-oriented cycle (C040–C050) and its sessions. States are derived from the timestamps.

create table cycle (
  id                 uuid not null default uuidv7(),
  community_id       uuid not null references community,
  school_year_id     uuid not null references school_year,
  number             int not null,
  focus              text not null default '' constraint cycle_focus_length check (length(focus) <= 300),
  begun_on           date not null,
  edition_id         uuid not null default shipped_edition('action') references guide_edition,
  ended_at           timestamptz,
  stopped_at         timestamptz,
  stop_reason        text not null default '',
  effectiveness      int constraint cycle_effectiveness check (effectiveness between 1 and 5),
  effectiveness_why  text not null default '' constraint cycle_why_length check (length(effectiveness_why) <= 4000),
  improvements       text not null default '' constraint cycle_improvements_length check (length(improvements) <= 4000),
  evaluated_at       timestamptz,
  version            int not null default 1,
  primary key (id),
  constraint cycle_number_once unique (community_id, school_year_id, number)
);
create index cycle_school_year on cycle (school_year_id);
create index cycle_edition on cycle (edition_id);
create unique index cycle_one_running on cycle (community_id) where ended_at is null and stopped_at is null;

create table session (
  id               uuid not null default uuidv7(),
  community_id     uuid not null references community,
  cycle_id         uuid not null references cycle,
  kind             text not null constraint session_kind check (kind in ('first', 'middle', 'meeting', 'last')),
  number           int not null,
  planned_on       date,
  planned_at       time,
  room             text not null default '' constraint session_room_length check (length(room) <= 120),
  planned_minutes  int not null,
  focus_minutes    int not null,
  opened_at        timestamptz,
  closed_at        timestamptz,
  closed_by        uuid references person,
  cancelled_at     timestamptz,
  postponed_at     timestamptz,
  actual_focus     int constraint session_actual_focus check (actual_focus between 0 and 600),
  actual_other     int constraint session_actual_other check (actual_other between 0 and 600),
  discussion       text not null default '' constraint session_discussion_length check (length(discussion) <= 8000),
  other_business   text not null default '' constraint session_other_length check (length(other_business) <= 4000),
  version          int not null default 1,
  primary key (id),
  constraint session_number_once unique (cycle_id, number)
);
create index session_community on session (community_id, planned_on);

-- The day people met: the day of the session, however much later its record was closed. One that was closed before its day was held by then.
create function held_on(planned date, closed timestamptz, zone text) returns date language sql immutable as $$
  select case when closed is not null then least(planned, (closed at time zone zone)::date) end
$$;
create index session_closer on session (closed_by) where closed_by is not null;
create unique index session_one_first on session (cycle_id) where kind = 'first' and cancelled_at is null;
create unique index session_one_last on session (cycle_id) where kind = 'last' and cancelled_at is null;
create unique index session_one_ahead on session (cycle_id) where closed_at is null and cancelled_at is null;

-- A line written in a session and sent by its phone after the session was closed.
create table session_latecomer (
  id           uuid primary key default uuidv7(),
  session_id   uuid not null references session,
  community_id uuid not null,
  person_id    uuid not null references person,
  at           timestamptz not null
);
create index session_latecomer_session on session_latecomer (session_id, community_id);
create index session_latecomer_person on session_latecomer (person_id);

-- Moves of a planned session, kept without blame (P07).
create table session_move (
  id           uuid primary key default uuidv7(),
  session_id   uuid not null references session,
  community_id uuid not null,
  kind         text not null constraint session_move_kind check (kind in ('postponed', 'moved', 'cancelled')),
  was_on       date,
  now_on       date,
  reason       text not null default '' constraint session_move_reason_length check (length(reason) <= 500),
  by_id        uuid not null references person,
  at           timestamptz not null
);
create index session_move_session on session_move (session_id, community_id);
create index session_move_by on session_move (by_id);

create table attendance (
  session_id   uuid not null references session,
  community_id uuid not null,
  person_id    uuid not null references person,
  state        text not null constraint attendance_state check (state in ('whole', 'late', 'left_early', 'away')),
  primary key (session_id, person_id)
);
create index attendance_person on attendance (person_id, community_id);

create table session_task (
  session_id   uuid not null references session,
  community_id uuid not null,
  person_id    uuid not null references person,
  task         text not null constraint session_task_task check
               (task in ('chair', 'time_keeper', 'note_taker', 'encourager', 'listener', 'host', 'materials', 'sum_up')),
  primary key (session_id, task)
);
create index session_task_person on session_task (person_id, community_id);

-- A decision with an owner and a date is a promise, called up next time (C033).
create table decision (
  id           uuid primary key default uuidv7(),
  session_id   uuid not null references session,
  community_id uuid not null,
  words        text not null constraint decision_length check (length(words) between 1 and 1000),
  owner_id     uuid references person,
  due_on       date,
  done_on      date,
  at           timestamptz not null,
  version      int not null default 1
);
create index decision_session on decision (session_id, community_id);
create index decision_owner on decision (owner_id) where owner_id is not null;
create index decision_promised on decision (community_id) where owner_id is not null and done_on is null;

-- The six essential activities, ticked with date and place (C048).
create table cycle_tick (
  cycle_id     uuid not null references cycle,
  community_id uuid not null,
  activity     text not null constraint cycle_tick_activity check
               (activity in ('identify', 'plan', 'try_out', 'consolidate', 'disseminate', 'evaluate')),
  done_on      date not null,
  session_id   uuid references session,
  place        text not null default '' constraint cycle_tick_place_length check (length(place) <= 120),
  by_id        uuid not null references person,
  primary key (cycle_id, activity)
);
create index cycle_tick_session on cycle_tick (session_id, community_id) where session_id is not null;
create index cycle_tick_by on cycle_tick (by_id);
