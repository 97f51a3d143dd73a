-- What leaves the room: session reports as they stood at closing, and the cycle report with its way to the deputy head teacher (C079, C080).

create table session_report (
  session_id   uuid primary key references session,
  community_id uuid not null,
  summary      text not null constraint session_report_length check (length(summary) <= 4000),
  submitted_by uuid not null references person,
  submitted_at timestamptz not null,
  version      int not null default 1
);
create index session_report_community on session_report (community_id, submitted_at);
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
create index cycle_report_community on cycle_report (community_id, submitted_at);
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

-- Who may be told counts of fewer than five people: members, and duties below the whole country that do not evaluate here (security 3).
create function sees_small_counts(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select not is_evaluator(who, which, today)
     and (sees_talk(who, which, today)
          or exists (
            select 1
              from community c
              join place_within w on w.place_id = c.place_id
              join place p on p.id = w.ancestor_id and p.parent_id is not null
              join duty d on d.place_id = w.ancestor_id and d.person_id = who
                         and (d.programme_id is null or d.programme_id = c.programme_id)
                         and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
             where c.id = which))
$$;
