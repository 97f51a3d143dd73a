-- Communities, their members, and the two questions of access asked of them.

create table community (
  id              uuid primary key default uuidv7(),
  programme_id    uuid not null references programme,
  place_id        uuid not null references place,
  kind            text not null constraint community_kind check
                  (kind in ('general', 'subject', 'head_teachers', 'mentors', 'zone', 'cluster')),
  name            text not null constraint community_name_length check (length(name) between 2 and 120),
  about           text not null default '' constraint community_about_length check (length(about) <= 2000),
  grades          text[] not null default '{}',
  subjects        text[] not null default '{}',
  owner_id        uuid not null references person,
  facilitator_id  uuid not null references person,
  open_to_join    boolean not null default true,
  norms           text not null default '' constraint community_norms_length check (length(norms) <= 4000),
  norms_version   int not null default 1,
  founded_on      date not null,
  closed_on       date,
  version         int not null default 1
);
create index community_place on community (place_id);
create index community_owner on community (owner_id);
create index community_programme on community (programme_id);

create table membership (
  community_id   uuid not null references community,
  person_id      uuid not null references person,
  invited_by     uuid references person,
  invited_at     timestamptz,
  asked_at       timestamptz,
  joined_at      timestamptz,
  norms_accepted int,
  left_at        timestamptz,
  primary key (community_id, person_id)
);
create index membership_person on membership (person_id);

-- An evaluator here: holds today a duty that marks or inspects in this community's programme, at a place around it.
create function is_evaluator(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (
    select 1
      from community c
      join programme_evaluator e on e.programme_id = c.programme_id
      join duty d on d.role_code = e.role_code and d.person_id = who
                 and (d.programme_id is null or d.programme_id = c.programme_id)
                 and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
      join place_within w on w.place_id = c.place_id and w.ancestor_id = d.place_id
     where c.id = which)
$$;

-- Talk: members of today who do not evaluate here, and nobody else (security 3).
create function sees_talk(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (
           select 1 from membership m
            where m.community_id = which and m.person_id = who and m.joined_at is not null and m.left_at is null)
     and not is_evaluator(who, which, today)
$$;

-- Outputs: those who see the talk, and those whose duty of today, at a place around the community, has the capability.
create function has_capability_over(who uuid, which uuid, wanted text, today date) returns boolean language sql stable as $$
  select exists (
    select 1
      from community c
      join place_within w on w.place_id = c.place_id
      join duty d on d.place_id = w.ancestor_id and d.person_id = who
                 and (d.programme_id is null or d.programme_id = c.programme_id)
                 and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
      join role_capability r on r.role_code = d.role_code and r.capability = wanted
     where c.id = which)
$$;
create function sees_outputs(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select sees_talk(who, which, today) or has_capability_over(who, which, 'read_outputs', today)
$$;
