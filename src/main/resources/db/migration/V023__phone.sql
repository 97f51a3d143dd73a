-- Opens what a person's phones closed at sign-out, when the PIN it was closed with is no longer theirs (docs/decisions/024).
create table phone_key (
  person_id uuid primary key references person,
  key       bytea not null constraint phone_key_length check (length(key) = 32)
);
