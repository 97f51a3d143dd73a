-- Programmes: period, partners, places and strands, phases with targets, vocabulary, who is an evaluator.

create table programme (
  id               uuid primary key default uuidv7(),
  slug             text not null constraint programme_slug_unique unique,
  name             text not null constraint programme_name_length check (length(name) between 2 and 160),
  about            text not null default '',
  country          char(2),
  zone             text not null default 'Africa/Kigali',
  starts_on        date not null,
  ends_on          date,
  session_minutes  int not null default 90 constraint programme_session_minutes check (session_minutes between 15 and 480),
  focus_minutes    int not null default 60 constraint programme_focus_minutes check (focus_minutes between 5 and 480),
  rhythm_days      int not null default 31 constraint programme_rhythm_days check (rhythm_days between 1 and 366),
  mentor_load      int not null default 2 constraint programme_mentor_load check (mentor_load between 1 and 20),
  version          int not null default 1,
  constraint programme_about_length check (length(about) <= 2000),
  constraint programme_dates check (ends_on is null or ends_on >= starts_on),
  constraint programme_parts check (focus_minutes <= session_minutes)
);
create table programme_partner (
  programme_id uuid not null references programme,
  position     int not null,
  name         text not null,
  part         text not null default '',
  primary key (programme_id, position)
);
create table programme_strand (
  programme_id uuid not null references programme,
  code         text not null,
  name         text not null,
  primary key (programme_id, code)
);
-- support: what this place has beyond its strand, such as tutors of a college (C003).
create table programme_place (
  programme_id uuid not null references programme,
  place_id     uuid not null references place,
  strand       text not null default '',
  support      text not null default '' constraint programme_place_support_length check (length(support) <= 120),
  primary key (programme_id, place_id)
);
create index programme_place_place on programme_place (place_id);
create table programme_phase (
  id           uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  position     int not null,
  name         text not null,
  starts_on    date,
  ends_on      date,
  constraint programme_phase_position unique (programme_id, position)
);
-- A target keeps the scope it was stated for; two sources may state two (U01).
create table programme_target (
  id           uuid primary key default uuidv7(),
  programme_id uuid not null references programme,
  phase_id     uuid references programme_phase,
  measure      text not null,
  scope        text not null default '',
  number       numeric not null constraint programme_target_number check (number >= 0)
);
create index programme_target_programme on programme_target (programme_id);
create index programme_target_phase on programme_target (phase_id) where phase_id is not null;
-- The programme's own words for terms and roles: term 'community' → CoP, PLC, PLN, cluster (P03).
create table programme_term (
  programme_id uuid not null references programme,
  term         text not null,
  language     text not null,
  words        text not null constraint programme_term_length check (length(words) between 1 and 80),
  primary key (programme_id, term, language)
);
-- Which roles mark or inspect in this programme: they never see talk (K22, P04).
create table programme_evaluator (
  programme_id uuid not null references programme,
  role_code    text not null references role,
  primary key (programme_id, role_code)
);
create index programme_evaluator_role on programme_evaluator (role_code);
alter table duty add constraint duty_programme foreign key (programme_id) references programme;

create table school_year (
  id        uuid primary key default uuidv7(),
  country   char(2) not null,
  name      text not null,
  starts_on date not null,
  ends_on   date not null,
  version   int not null default 1,
  constraint school_year_dates check (ends_on > starts_on),
  constraint school_year_unique unique (country, name)
);
