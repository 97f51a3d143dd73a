-- Before a session: who says they come, what the school gives (room, hours, somebody with the children), and calendars.

-- One row for each member, who may say otherwise until the session closes; the last word counts. Talk.
create table invitation_answer (
  session_id   uuid not null references session,
  community_id uuid not null references community,
  person_id    uuid not null references person,
  answer       text not null constraint invitation_answer_answer check (answer in ('comes', 'late', 'away')),
  words        text not null default '' constraint invitation_answer_words check (length(words) <= 300),
  at           timestamptz not null,
  primary key (session_id, person_id)
);
create index invitation_answer_community on invitation_answer (community_id, session_id);
create index invitation_answer_person on invitation_answer (person_id);

-- What a session needs of its school. Asked by a leader, given or not possible by a head teacher, or written down for them by a leader.
-- No talk. given_on: the day it was answered for; when the session moves, it is asked anew.
create table hosting (
  session_id   uuid primary key references session,
  community_id uuid not null references community,
  people       int not null constraint hosting_people check (people between 1 and 500),
  need         text not null default '' constraint hosting_need check (length(need) <= 300),
  asked_by     uuid not null references person,
  asked_at     timestamptz not null,
  possible     boolean,
  room         text not null default '' constraint hosting_room check (length(room) <= 120),
  from_at      time,
  to_at        time,
  words        text not null default '' constraint hosting_words check (length(words) <= 300),
  given_on     date,
  answered_by  uuid references person,
  answered_at  timestamptz,
  version      int not null default 1,
  constraint hosting_hours check ((from_at is null) = (to_at is null) and (from_at is null or from_at < to_at)),
  constraint hosting_answered check (possible is null or answered_at is not null)
);
create index hosting_community on hosting (community_id);
create index hosting_asked_by on hosting (asked_by);
create index hosting_answered_by on hosting (answered_by) where answered_by is not null;

-- Who watches the children of a member's class meanwhile; a class that needs nobody has no row.
create table cover (
  session_id   uuid not null references hosting,
  community_id uuid not null,
  person_id    uuid not null references person,
  kind         text constraint cover_kind check (kind in ('colleague', 'parent', 'older_pupils', 'other', 'no_class')),
  watcher      text not null default '' constraint cover_watcher check (length(watcher) <= 120),
  agreed       boolean not null default false,
  primary key (session_id, person_id),
  constraint cover_agreed check (not agreed or kind is not null)
);
create index cover_person on cover (person_id, community_id);

-- host: gives room, hours and cover for sessions at the own school, or for those of its teachers elsewhere.
insert into role_capability (role_code, capability) values
  ('head_teacher', 'host'), ('mentor_school_lead', 'host'), ('mentee_school_lead', 'host');

-- The schools that somebody hosts for today, in which programme or (null) in all.
create function host_places(who uuid, today date) returns table (place_id uuid, programme_id uuid) language sql stable as $$
  select d.place_id, d.programme_id
    from duty d join role_capability r on r.role_code = d.role_code and r.capability = 'host'
   where d.person_id = who and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
$$;

-- Whether a member works, today, at a school that somebody hosts for.
create function works_under(member uuid, who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (
    select 1 from host_places(who, today) h
      join community c on c.id = which and (h.programme_id is null or h.programme_id = c.programme_id)
      join duty d on d.person_id = member and d.place_id = h.place_id and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today))
$$;

-- The head of the place where a community meets.
create function hosts_place(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (select 1 from community c join host_places(who, today) h on h.place_id = c.place_id and (h.programme_id is null or h.programme_id = c.programme_id)
                  where c.id = which)
$$;

-- Who answers what a session needs: the head of the place where the community meets, and of each school where a member works.
-- Nobody who evaluates it: a head of a school may do that as well, and is told no name of a member then.
create function hosts(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select (hosts_place(who, which, today)
      or exists (select 1 from host_places(who, today))
         and exists (select 1 from membership m where m.community_id = which and m.joined_at is not null and m.left_at is null
                        and works_under(m.person_id, who, which, today)))
     and not is_evaluator(who, which, today)
$$;

-- A private address for calendars: it opens by itself, so only its hash is kept.
create table calendar_address (
  person_id  uuid primary key references person,
  token_hash bytea not null constraint calendar_address_token_unique unique,
  made_at    timestamptz not null
);

-- Like a sign-in: one that was withdrawn after the backup was made is still open in it.
create or replace function after_restore(now timestamptz) returns void language sql as $$
  update sign_in set ended_at = now where ended_at is null;
  delete from one_time_code where used_at is null;
  delete from calendar_address;
$$;
