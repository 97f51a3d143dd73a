-- The names of the places around a place, nearest first, without its country: "Mukarange, Kayonza, East".

create function place_around(which uuid) returns text language sql stable as $$
    select coalesce(string_agg(a.name, ', ' order by w.depth), '')
    from place_within w join place a on a.id = w.ancestor_id
    where w.place_id = which and w.depth > 0 and a.parent_id is not null
$$;
