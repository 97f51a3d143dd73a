-- Challenges with evidence, sorted by control, voted on, selected, analysed (C052–C060).

create table challenge (
  id            uuid primary key default uuidv7(),
  community_id  uuid not null references community,
  cycle_id      uuid not null references cycle,
  session_id    uuid references session,
  raised_by     uuid not null references person,
  words         text not null constraint challenge_words_length check (length(words) between 3 and 600),
  topic         text not null default '' constraint challenge_topic_length check (length(topic) <= 60),
  focus         text not null default 'teaching' constraint challenge_focus check (focus in ('teaching', 'curriculum', 'induction', 'leadership')),
  control       text constraint challenge_control check (control in ('direct', 'indirect', 'out')),
  selected_at   timestamptz,
  analysis      text not null default '' constraint challenge_analysis_length check (length(analysis) <= 4000),
  goal          text not null default '' constraint challenge_goal_length check (length(goal) <= 1000),
  passed_to     text not null default '' constraint challenge_passed_to_length check (length(passed_to) <= 160),
  passed_words  text not null default '' constraint challenge_passed_words_length check (length(passed_words) <= 2000),
  passed_place  uuid references place,
  passed_at     timestamptz,
  at            timestamptz not null,
  version       int not null default 1,
  constraint challenge_selected_in_control check (selected_at is null or control in ('direct', 'indirect')),
  constraint challenge_passed_out check (passed_at is null or control = 'out')
);
create index challenge_cycle on challenge (community_id, cycle_id);
create index challenge_of_cycle on challenge (cycle_id);
create index challenge_session on challenge (session_id) where session_id is not null;
create index challenge_raiser on challenge (raised_by);
create index challenge_passed on challenge (passed_place) where passed_place is not null;

create table evidence (
  id           uuid primary key default uuidv7(),
  community_id uuid not null,
  challenge_id uuid not null references challenge,
  kind         text not null constraint evidence_kind check (kind in
               ('assessment', 'observation', 'lesson_plan', 'lesson_study', 'attendance_register', 'learner_work', 'conversation', 'other')),
  words        text not null constraint evidence_words_length check (length(words) between 1 and 2000),
  link         text not null default '' constraint evidence_link_shape check (link = '' or link ~ '^https?://'),
  file_id      uuid references file,
  by_id        uuid not null references person,
  at           timestamptz not null
);
create index evidence_challenge on evidence (challenge_id);
create index evidence_community on evidence (community_id, challenge_id);
create index evidence_file on evidence (file_id) where file_id is not null;
create index evidence_by on evidence (by_id);

-- Who has voted in a session: at no hour, and nothing leads to what was chosen (docs/decisions/027).
create table ballot (
  session_id   uuid not null references session,
  community_id uuid not null,
  person_id    uuid not null references person,
  primary key (session_id, person_id)
);
create index ballot_person on ballot (person_id, community_id);

-- How many votes a challenge has in a session: of ballots, or of hands that were raised in the room, never of both.
create table vote_count (
  challenge_id uuid not null references challenge,
  session_id   uuid not null references session,
  community_id uuid not null,
  votes        int not null constraint vote_count_votes check (votes between 0 and 1000),
  primary key (challenge_id, session_id)
);
create index vote_count_session on vote_count (session_id, community_id);

-- From then on votes are seen, and none is added. closed_by: null when the last one here had voted; hands: they were raised in the room.
create table vote_closure (
  session_id   uuid primary key references session,
  community_id uuid not null,
  closed_by    uuid references person,
  hands        boolean not null default false
);
create index vote_closure_community on vote_closure (community_id);
create index vote_closure_by on vote_closure (closed_by) where closed_by is not null;

-- The votes of a challenge as everybody may see them: those of the last vote it was in that is over; null when there is none.
create function votes_seen(challenge uuid) returns int language sql stable as $$
  select v.votes from vote_count v join session s on s.id = v.session_id
   where v.challenge_id = challenge and (s.closed_at is not null or exists (select 1 from vote_closure z where z.session_id = s.id))
   order by s.number desc limit 1
$$;

create table solution (
  id           uuid primary key default uuidv7(),
  community_id uuid not null,
  challenge_id uuid not null references challenge,
  words        text not null constraint solution_words_length check (length(words) between 1 and 1000),
  kind         text not null default 'activity' constraint solution_kind check (kind in ('activity', 'experiment', 'question', 'assessment')),
  source       text not null default '' constraint solution_source check (source in ('', 'cpd_manual', 'oer', 'aims', 'textbook', 'colleague', 'own')),
  by_id        uuid not null references person,
  at           timestamptz not null
);
create index solution_challenge on solution (challenge_id, community_id);
create index solution_by on solution (by_id);
