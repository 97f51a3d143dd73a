-- What leaves the room: session reports as they stood at closing, and the cycle report with its way to the deputy head teacher (C079, C080).

create table session_report (
  session_id   uuid primary key references session,
  community_id uuid not null,
  summary      text not null constraint session_report_length check (length(summary) <= 4000),
  submitted_by uuid not null references person,
  submitted_at timestamptz not null,
  version      int not null default 1
);
create index session_report_community on session_report (community_id);
create index session_report_submitter on session_report (submitted_by);

create table cycle_report (
  cycle_id      uuid primary key references cycle,
  community_id  uuid not null,
  words         text not null constraint cycle_report_length check (length(words) between 1 and 6000),
  submitted_by  uuid not null references person,
  submitted_at  timestamptz not null,
  received_by   uuid references person,
  received_at   timestamptz,
  returned_at   timestamptz,
  return_words  text not null default '' constraint cycle_report_return_length check (length(return_words) <= 2000),
  accepted_by   uuid references person,
  accepted_at   timestamptz,
  version       int not null default 1
);
create index cycle_report_community on cycle_report (community_id);
create index cycle_report_submitter on cycle_report (submitted_by);
create index cycle_report_receiver on cycle_report (received_by) where received_by is not null;
create index cycle_report_accepter on cycle_report (accepted_by) where accepted_by is not null;

create table cycle_report_step (
  id           uuid primary key default uuidv7(),
  cycle_id     uuid not null references cycle_report (cycle_id),
  community_id uuid not null,
  step         text not null constraint cycle_report_step_step check (step in ('submitted', 'received', 'returned', 'accepted')),
  words        text not null default '',
  by_id        uuid not null references person,
  at           timestamptz not null
);
create index cycle_report_step_cycle on cycle_report_step (cycle_id, community_id);
create index cycle_report_step_by on cycle_report_step (by_id);
