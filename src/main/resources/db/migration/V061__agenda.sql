-- What members drop between sessions (K58, C052), and what a session is going to do, minute by minute (K49, C049).

-- A tension is something between people that wants settling in private (K31): owner and facilitator alone read it.
-- Without a name there is no day either, and the id says nothing of the order: nobody can tell afterwards who wrote it.
create table inbox_item (
  id           uuid primary key default gen_random_uuid(),
  community_id uuid not null references community,
  kind         text not null constraint inbox_item_kind check (kind in ('challenge', 'question', 'idea', 'tension')),
  words        text not null constraint inbox_item_length check (length(words) between 1 and 1000),
  person_id    uuid references person,
  on_day       date,
  aside_on     date,
  constraint inbox_item_nameless check ((person_id is null) = (on_day is null))
);
create index inbox_item_community on inbox_item (community_id);
create index inbox_item_person on inbox_item (person_id) where person_id is not null;

create table agenda (
  session_id   uuid primary key references session,
  community_id uuid not null references community,
  by_id        uuid not null references person,
  version      int not null default 1
);
create index agenda_community on agenda (community_id);
create index agenda_by on agenda (by_id);

-- source_id: the step, inbox item, wish, promise, try-out or entry of support it was taken from, if it was.
create table agenda_item (
  session_id   uuid not null references agenda,
  community_id uuid not null,
  position     int not null,
  minutes      int not null constraint agenda_item_minutes check (minutes between 0 and 240),
  title        text not null constraint agenda_item_length check (length(title) between 1 and 300),
  words        text not null default '' constraint agenda_item_words_length check (length(words) <= 1000),
  block        text not null default 'none',
  source       text not null constraint agenda_item_source check (source in ('guide', 'inbox', 'wish', 'promise', 'tryout', 'observation', 'proposal', 'own')),
  source_id    text not null default '' constraint agenda_item_source_length check (length(source_id) <= 40),
  primary key (session_id, position)
);
create index agenda_item_source_of on agenda_item (community_id, source_id) where source in ('inbox', 'observation', 'proposal');
