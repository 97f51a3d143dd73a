-- Try-outs: plan line, private notes, review; the deeper look; lessons; consolidation; dissemination (C061–C079).

-- entry: in this order they were written down; an id made on a phone tells no order.
create table tryout (
  id              uuid primary key default uuidv7(),
  entry           bigint generated always as identity,
  community_id    uuid not null references community,
  cycle_id        uuid not null references cycle,
  challenge_id    uuid not null references challenge,
  session_id      uuid not null references session,
  attempt         int not null constraint tryout_attempt check (attempt between 1 and 50),
  activity        text not null constraint tryout_activity_length check (length(activity) between 3 and 1000),
  implementor_id  uuid not null references person,
  due_on          date not null,
  resources       text not null default '' constraint tryout_resources_length check (length(resources) <= 1000),
  expected        text not null default '' constraint tryout_expected_length check (length(expected) <= 1000),
  collect         text not null default '' constraint tryout_collect_length check (length(collect) <= 1000),
  outcome         text constraint tryout_outcome check (outcome in ('succeeded', 'not_yet', 'not_done')),
  result          text not null default '' constraint tryout_result_length check (length(result) <= 4000),
  pros            text not null default '' constraint tryout_pros_length check (length(pros) <= 2000),
  cons            text not null default '' constraint tryout_cons_length check (length(cons) <= 2000),
  effectiveness   int constraint tryout_effectiveness check (effectiveness between 1 and 5),
  reviewed_in     uuid references session,
  reviewed_at     timestamptz,
  version         int not null default 1,
  constraint tryout_reviewed check ((outcome is null) = (reviewed_in is null))
);
create index tryout_cycle on tryout (community_id, cycle_id);
create index tryout_of_cycle on tryout (cycle_id);
create index tryout_challenge on tryout (challenge_id);
create index tryout_session on tryout (session_id);
create index tryout_reviewed_in on tryout (reviewed_in) where reviewed_in is not null;
create index tryout_implementor on tryout (implementor_id);

-- A note belongs to its writer alone until it is shared.
create table tryout_note (
  id           uuid primary key default uuidv7(),
  community_id uuid not null,
  tryout_id    uuid not null references tryout,
  person_id    uuid not null references person,
  words        text not null constraint tryout_note_length check (length(words) between 1 and 4000),
  at           timestamptz not null,
  shared_at    timestamptz,
  version      int not null default 1
);
create index tryout_note_tryout on tryout_note (tryout_id, community_id);
create index tryout_note_person on tryout_note (person_id);

-- ALACT in five steps; the third one comes from Korthagen, the seed leaves it out (C069).
create table deeper_look (
  id             uuid primary key default uuidv7(),
  community_id   uuid not null,
  cycle_id       uuid not null references cycle,
  tryout_id      uuid not null constraint deeper_look_once unique references tryout,
  session_id     uuid not null references session,
  action         text not null constraint deeper_look_action check (length(action) between 1 and 2000),
  looking_back   text not null constraint deeper_look_back check (length(looking_back) between 1 and 2000),
  awareness      text not null constraint deeper_look_awareness check (length(awareness) between 1 and 2000),
  alternatives   text not null constraint deeper_look_alternatives check (length(alternatives) between 1 and 2000),
  trial          text not null default '' constraint deeper_look_trial check (length(trial) <= 2000),
  at             timestamptz not null,
  version        int not null default 1
);
create index deeper_look_cycle on deeper_look (cycle_id, community_id);
create index deeper_look_session on deeper_look (session_id);

create table lesson (
  id           uuid primary key default uuidv7(),
  community_id uuid not null,
  cycle_id     uuid not null references cycle,
  challenge_id uuid references challenge,
  session_id   uuid not null references session,
  words        text not null constraint lesson_length check (length(words) between 1 and 2000),
  by_id        uuid not null references person,
  at           timestamptz not null
);
create index lesson_cycle on lesson (cycle_id, community_id);
create index lesson_challenge on lesson (challenge_id) where challenge_id is not null;
create index lesson_session on lesson (session_id);
create index lesson_by on lesson (by_id);

create table consolidation (
  id            uuid primary key default uuidv7(),
  entry         bigint generated always as identity,
  community_id  uuid not null,
  cycle_id      uuid not null references cycle,
  challenge_id  uuid not null references challenge,
  session_id    uuid not null references session,
  kind          text not null constraint consolidation_kind check (kind in
                ('material', 'case_study', 'assessment_tool', 'story_of_change', 'success_story', 'video', 'lesson_plan', 'other')),
  words         text not null constraint consolidation_length check (length(words) between 3 and 1000),
  owner_id      uuid not null references person,
  due_on        date not null,
  done_on       date,
  product       text not null default '' constraint consolidation_product_length check (length(product) <= 8000),
  link          text not null default '' constraint consolidation_link_shape check (link = '' or link ~ '^https?://'),
  file_id       uuid references file,
  shelf         text not null default '' constraint consolidation_shelf_length check (length(shelf) <= 160),
  review        text not null default '' constraint consolidation_review_length check (length(review) <= 2000),
  reviewed_in   uuid references session,
  version       int not null default 1
);
create index consolidation_cycle on consolidation (cycle_id, community_id);
create index consolidation_made on consolidation (community_id, done_on) where done_on is not null;
create index consolidation_challenge on consolidation (challenge_id);
create index consolidation_session on consolidation (session_id);
create index consolidation_reviewed_in on consolidation (reviewed_in) where reviewed_in is not null;
create index consolidation_owner on consolidation (owner_id);

create table dissemination (
  id           uuid primary key default uuidv7(),
  entry        bigint generated always as identity,
  community_id uuid not null,
  cycle_id     uuid not null references cycle,
  session_id   uuid not null references session,
  audience     text not null constraint dissemination_audience_length check (length(audience) between 2 and 300),
  channel      text not null constraint dissemination_channel check (channel in
               ('staff_meeting', 'other_school', 'parents', 'sector_meeting', 'notice_board', 'online', 'library', 'other')),
  owner_id     uuid not null references person,
  due_on       date not null,
  done_on      date,
  reached      int constraint dissemination_reached check (reached between 0 and 1000000),
  version      int not null default 1
);
create index dissemination_cycle on dissemination (cycle_id, community_id);
create index dissemination_session on dissemination (session_id);
create index dissemination_owner on dissemination (owner_id);
