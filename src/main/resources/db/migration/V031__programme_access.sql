-- Who may edit a programme: a duty of today in it, or one in all programmes over the country of the programme.

create function manages_programme(who uuid, which uuid, today date) returns boolean language sql stable as $$
  select exists (select 1 from person a where a.id = who and a.administrator)
      or exists (
    select 1
      from programme g
      join duty d on d.person_id = who and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
      join role_capability r on r.role_code = d.role_code and r.capability = 'manage_programme'
      join place p on p.id = d.place_id
     where g.id = which
       and (d.programme_id = g.id or (d.programme_id is null and p.parent_id is null and p.country = g.country)))
$$;
