-- Files of people on their way in: sent, looked at, then applied whole. Seen by their sender alone.

create table person_import (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references person,
  file_name  text not null constraint person_import_name_length check (length(file_name) between 1 and 200),
  content    bytea,
  sent_at    timestamptz not null,
  applied_at timestamptz,
  added      uuid[] not null default '{}',
  changed    int not null default 0,
  unchanged  int not null default 0,
  duties     int not null default 0,
  constraint person_import_content check ((content is null) = (applied_at is not null))
);
create index person_import_person on person_import (person_id);
create index person_import_unfinished on person_import (sent_at) where content is not null;
