-- What a community keeps at hand: the school's development plan, manuals, a syllabus; a file or a link (C064).
create table document (
  id           uuid primary key default uuidv7(),
  community_id uuid not null references community,
  kind         text not null constraint document_kind check (kind in ('development_plan', 'manual', 'syllabus', 'other')),
  title        text not null constraint document_title_length check (length(title) between 1 and 160),
  link         text not null default '' constraint document_link_shape check (link = '' or link ~ '^https?://'),
  file_id      uuid references file,
  by_id        uuid not null references person,
  at           timestamptz not null,
  constraint document_content check (link <> '' or file_id is not null)
);
create index document_community on document (community_id);
create index document_file on document (file_id) where file_id is not null;
create index document_by on document (by_id);
