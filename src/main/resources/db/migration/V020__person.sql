-- People, their secrets, their sign-ins, and the duties they hold from a day to a day.

create table person (
  id            uuid primary key default uuidv7(),
  full_name     text not null constraint person_name_length check (length(full_name) between 2 and 120),
  sign_in_name  text constraint person_sign_in_name_unique unique
                constraint person_sign_in_name_shape check (sign_in_name = lower(sign_in_name) and sign_in_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  phone         text constraint person_phone_unique unique
                constraint person_phone_shape check (phone ~ '^\+[1-9][0-9]{7,14}$'),
  sex           text constraint person_sex check (sex in ('female', 'male', 'other')),
  language      text not null default 'en',
  subjects      text[] not null default '{}',
  grades        text[] not null default '{}',
  strengths     text[] not null default '{}',
  career_stage  text constraint person_career_stage check (career_stage in ('new', 'junior', 'master', 'senior')),
  administrator boolean not null default false,
  external_id   text constraint person_external_id_unique unique,
  ended_on      date,
  version       int not null default 1
);
create index person_by_name on person (lower(full_name), id);
create index person_name_search on person using gin (fold(full_name) gin_trgm_ops);

create table secret (
  person_id  uuid primary key references person,
  hash       text not null,
  changed_at timestamptz not null
);

-- First sign-in and reset codes: hashed, single use, five tries (security 17, 19).
create table one_time_code (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references person,
  purpose    text not null constraint one_time_code_purpose check (purpose in ('first', 'reset')),
  hash       text not null,
  made_by    uuid references person,
  made_at    timestamptz not null,
  expires_at timestamptz,
  tries      int not null default 0,
  used_at    timestamptz
);
create index one_time_code_person on one_time_code (person_id);
create index one_time_code_maker on one_time_code (made_by) where made_by is not null;

create table sign_in (
  token_hash bytea primary key,
  id         uuid not null default gen_random_uuid() constraint sign_in_id_unique unique,
  person_id  uuid not null references person,
  started_at timestamptz not null,
  seen_at    timestamptz not null,
  device     text not null default '',
  ended_at   timestamptz
);
create index sign_in_person on sign_in (person_id);

-- What a restore must not bring back to life: a sign-in or a code that ended after the backup was made is still open in it.
create function after_restore(now timestamptz) returns void language sql as $$
  update sign_in set ended_at = now where ended_at is null;
  delete from one_time_code where used_at is null;
$$;

-- Failed tries only; rows older than a day are swept away.
create table failed_sign_in (
  id      bigint generated always as identity primary key,
  name    text not null,
  address text not null,
  at      timestamptz not null
);
create index failed_sign_in_name on failed_sign_in (name, at);
create index failed_sign_in_address on failed_sign_in (address, at);

-- Roles are data; what each may do is its capabilities. A bounded one is held for a stated time only (U10).
create table role (
  code     text primary key,
  family   text not null,
  position int not null,
  bounded  boolean not null default false
);
create table role_capability (
  role_code  text not null references role,
  capability text not null,
  primary key (role_code, capability)
);

create table duty (
  id           uuid primary key default uuidv7(),
  person_id    uuid not null references person,
  role_code    text not null references role,
  place_id     uuid not null references place,
  programme_id uuid,
  starts_on    date not null,
  ends_on      date,
  successor_id uuid references person,
  given_by     uuid references person,
  given_at     timestamptz not null,
  version      int not null default 1,
  constraint duty_dates check (ends_on is null or ends_on >= starts_on),
  constraint duty_once unique nulls not distinct (person_id, role_code, place_id, programme_id, starts_on)
);
create index duty_person on duty (person_id);
create index duty_place on duty (place_id, role_code);
create index duty_role on duty (role_code);
create index duty_programme_id on duty (programme_id) where programme_id is not null;
create index duty_successor on duty (successor_id) where successor_id is not null;
create index duty_giver on duty (given_by) where given_by is not null;

-- What went from one person to another when a duty ended; the records themselves stay with who wrote them (P01, U15).
create table hand_over (
  duty_id        uuid primary key references duty,
  from_id        uuid not null references person,
  to_id          uuid not null references person,
  by_id          uuid not null references person,
  at             timestamptz not null,
  communities    int not null,
  promises       int not null,
  consolidations int not null,
  disseminations int not null,
  constraint hand_over_to_another check (from_id <> to_id)
);
create index hand_over_from on hand_over (from_id);
create index hand_over_to on hand_over (to_id);
create index hand_over_by on hand_over (by_id);
