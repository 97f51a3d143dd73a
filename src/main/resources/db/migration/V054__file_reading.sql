-- Who reads a stored file: those who see the talk it was kept in; and a product that went out with a submitted cycle
-- report is an output, read by those who see the outputs.

create index consolidation_file on consolidation (file_id) where file_id is not null;

create function sees_file(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (select 1 from file f where f.id = which and sees_talk(who, f.community_id, today))
      or exists (
           select 1
             from consolidation c
             join cycle_report r on r.cycle_id = c.cycle_id and r.community_id = c.community_id
            where c.file_id = which and sees_outputs(who, c.community_id, today))
$$;
