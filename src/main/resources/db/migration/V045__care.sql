-- Who looks after whom: by a duty over the places where they serve, or by leading a community they sit in.

-- Does somebody hold one of these capabilities today over a place and a programme? A duty in one programme
-- does not reach what concerns all of them.
create function holds_over(who uuid, wanted text[], place uuid, prog uuid, today date) returns boolean language sql stable as $$
  select exists (
    select 1
      from duty d
      join role_capability r on r.role_code = d.role_code and r.capability = any (wanted)
      join place_within w on w.ancestor_id = d.place_id and w.place_id = place
     where d.person_id = who and d.starts_on <= today and (d.ends_on is null or d.ends_on >= today)
       and (d.programme_id is null or d.programme_id = prog))
$$;

-- Everybody whom one of these capabilities reaches. People belong where they serve now or soon; who serves nowhere
-- any more belongs where they served last, so that they can be found again. Whoever leads a community may give its
-- members a new code and therefore sees who they are.
create function care(who uuid, wanted text[], today date) returns table (person_id uuid) language sql stable as $$
  select b.person_id
    from duty mine
    join role_capability r on r.role_code = mine.role_code and r.capability = any (wanted)
    join place_within w on w.ancestor_id = mine.place_id
    join duty b on b.place_id = w.place_id
               and (mine.programme_id is null or b.programme_id is null or b.programme_id = mine.programme_id)
   where mine.person_id = who and mine.starts_on <= today and (mine.ends_on is null or mine.ends_on >= today)
     and (b.ends_on is null or b.ends_on >= today or not exists (
           select 1 from duty l where l.person_id = b.person_id and (l.ends_on is null or l.ends_on > b.ends_on)))
   union
  select m.person_id
    from community c
    join membership m on m.community_id = c.id and m.joined_at is not null and m.left_at is null
   where who in (c.owner_id, c.facilitator_id) and c.closed_on is null and 'reset_codes' = any (wanted)
     and sees_talk(who, c.id, today)
$$;

-- The capabilities that reach over other people. They are given, and their holders are helped, only by somebody
-- who has them there too: no road leads upwards.
create function reaching() returns text[] language sql immutable as $$
  select array['oversee', 'manage_people', 'manage_places', 'manage_programme']
$$;

create function may_give_duty(who uuid, role text, place uuid, prog uuid, today date) returns boolean language sql stable as $$
  select exists (select 1 from person a where a.id = who and a.administrator)
      or (holds_over(who, '{manage_people}', place, prog, today)
          and not exists (select 1 from role_capability g
                           where g.role_code = role and g.capability = any (reaching())
                             and not holds_over(who, array[g.capability], place, prog, today)))
$$;

-- May somebody change another person's record? Never one's own, never an administrator's unless one is one.
create function may_change_person(who uuid, whom uuid, wanted text[], today date) returns boolean language sql stable as $$
  select who <> whom
     and exists (
       select 1 from person a, person p
        where a.id = who and p.id = whom
          and (a.administrator or (
                not p.administrator
                and exists (select 1 from care(who, wanted, today) c where c.person_id = whom)
                and not exists (
                  select 1 from duty t join role_capability g on g.role_code = t.role_code and g.capability = any (reaching())
                   where t.person_id = whom and (t.ends_on is null or t.ends_on >= today)
                     and not holds_over(who, array[g.capability], t.place_id, t.programme_id, today)))))
$$;

-- A code opens everything its receiver sees, so nobody gives one into a room whose talk they evaluate.
create function may_give_code(who uuid, whom uuid, today date) returns boolean language sql stable as $$
  select may_change_person(who, whom, '{reset_codes,manage_people}', today)
     and not exists (select 1 from membership m
                      where m.person_id = whom and m.joined_at is not null and m.left_at is null
                        and is_evaluator(who, m.community_id, today))
     and exists (select 1 from person p where p.id = whom and (p.ended_on is null or p.ended_on > today))
$$;
