-- Which facilitation cards a session uses (U28); the deck itself is shipped with the program.
create table session_card (
  session_id   uuid not null references session,
  community_id uuid not null,
  card         text not null constraint session_card_code check (card ~ '^[a-z_]{3,40}$'),
  by_id        uuid not null references person,
  primary key (session_id, card)
);
create index session_card_community on session_card (community_id, session_id);
create index session_card_by on session_card (by_id);
