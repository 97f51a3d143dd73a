-- What a shelf from elsewhere brought to a community: titles of what came, what was known, and what was refused with the reason.
create table shelf_import (
  id           uuid primary key default uuidv7(),
  community_id uuid not null references community,
  by_id        uuid not null references person,
  at           timestamptz not null,
  name         text not null constraint shelf_import_name_length check (length(name) between 1 and 200),
  came         text[] not null,
  known        text[] not null,
  refused      text[] not null
);
create index shelf_import_community on shelf_import (community_id, at);
create index shelf_import_by on shelf_import (by_id);
