-- Files of places on their way in: sent, looked at, then applied in the background with visible progress.

create table place_import (
    id          uuid        not null default uuidv7(),
    place_id    uuid        not null,
    person_id   uuid        not null,
    file_name   text        not null,
    content     bytea,
    sent_at     timestamptz not null,
    started_at  timestamptz,
    beat_at     timestamptz,
    ended_at    timestamptz,
    done        int         not null default 0,
    total       int         not null default 0,
    created     int         not null default 0,
    changed     int         not null default 0,
    unchanged   int         not null default 0,
    failure     text,
    constraint place_import_pk primary key (id),
    constraint place_import_place foreign key (place_id) references place (id) on delete cascade,
    constraint place_import_name_length check (length(file_name) between 1 and 200),
    constraint place_import_content check (content is not null or ended_at is not null),
    constraint place_import_failure_ended check (failure is null or ended_at is not null)
);
create index place_import_place on place_import (place_id);
create index place_import_unfinished on place_import (sent_at) where content is not null;
