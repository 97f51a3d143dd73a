-- What a member wrote down for a colleague who asked for it (K26): the record is the colleague's, and both are named.
-- A try-out is two stories in one record: who planned it, and who looked back at it (part 'review').

create table written_for (
  record_id    uuid not null,
  part         text not null default 'whole' constraint written_for_part check (part in ('whole', 'review')),
  community_id uuid not null references community,
  author_id    uuid not null references person,
  writer_id    uuid not null references person,
  path         text not null,
  at           timestamptz not null,
  primary key (record_id, part),
  constraint written_for_another check (author_id <> writer_id)
);
create index written_for_community on written_for (community_id);
create index written_for_author on written_for (author_id, at);
create index written_for_writer on written_for (writer_id);
