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
create index community_facilitator on community (facilitator_id);
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
create index membership_inviter on membership (invited_by) where invited_by is not null;

-- What each version of the norms said, so that an acceptance stays readable after a change.
create table norms (
  community_id   uuid not null references community,
  version        int not null,
  words          text not null constraint norms_length check (length(words) <= 4000),
  by_id          uuid not null references person,
  at             timestamptz not null,
  primary key (community_id, version)
);
create index norms_by on norms (by_id);

-- The way in and out, step by step; membership holds only how it stands.
create table membership_step (
  id             uuid primary key default uuidv7(),
  community_id   uuid not null references community,
  person_id      uuid not null references person,
  step           text not null constraint membership_step_step check (step in
                 ('invited', 'withdrawn', 'declined', 'asked', 'refused', 'joined', 'agreed', 'left', 'removed')),
  norms          int,
  by_id          uuid not null references person,
  at             timestamptz not null
);
create index membership_step_community on membership_step (community_id, at);
create index membership_step_person on membership_step (person_id);
create index membership_step_by on membership_step (by_id);

-- How a person stands to a community: a member, waiting on one side or the other, gone, or nothing.
create function standing(joined timestamptz, leaving timestamptz, invited timestamptz, asked timestamptz) returns text
  language sql immutable as $$
  select case when joined is not null and leaving is null then 'member'
              when asked > coalesce(leaving, '-infinity') then 'asked'
              when invited > coalesce(leaving, '-infinity') then 'invited'
              when leaving is not null then 'gone'
              else 'none' end
$$;

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

-- A peer: holds today a role that this network is for. Its leaders need not be peers, a sector officer may facilitate (U16).
create function is_peer(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (
    select 1 from community c
     where c.id = which
       and (c.kind not in ('head_teachers', 'mentors') or who in (c.owner_id, c.facilitator_id)
            or exists (select 1 from duty d
                        where d.person_id = who and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
                          and (c.kind = 'head_teachers' and d.role_code = 'head_teacher'
                               or c.kind = 'mentors' and d.role_code in ('sbm', 'senior_mentor', 'ssl')))))
$$;

-- Who may ask to join: the community is open, at the place of their duty or around it, and they are peers, not evaluators.
create function may_ask(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (
           select 1
             from community c
             join place_within w on w.ancestor_id = c.place_id
             join duty d on d.place_id = w.place_id and d.person_id = who
                        and (d.programme_id is null or d.programme_id = c.programme_id)
                        and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
            where c.id = which and c.open_to_join and c.closed_on is null)
     and is_peer(who, which, today) and not is_evaluator(who, which, today)
$$;

-- Talk: members of today who do not evaluate here, and nobody else (security 3).
-- Hardly anybody evaluates anywhere, and asking that first is cheap.
create function sees_talk(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (
           select 1 from membership m
            where m.community_id = which and m.person_id = who and m.joined_at is not null and m.left_at is null)
     and (not exists (select 1 from duty d join programme_evaluator e on e.role_code = d.role_code where d.person_id = who)
          or not is_evaluator(who, which, today))
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
