package urunana.cast;

import java.util.Arrays;
import java.util.List;

/** {@link Cast#COMMUNITY} with eight members, where enough people speak for something said without a name to be shown. */
public final class Circle {
    /** Its members, in the order in which they speak. */
    public static final List<Who> MEMBERS = List.of(Who.MENTOR, Who.TEACHER, Who.COLLEAGUE, Who.DEPUTY, Who.HEAD, Who.OFFICER, Who.DISTRICT, Who.ADMIN);

    private Circle() {}

    /** Makes all of them members. */
    public static void gather(Cast cast) {
        for (Who who : MEMBERS) {
            cast.jdbc().sql("""
                    insert into membership (community_id, person_id, joined_at, norms_accepted) values (?, ?, '2026-02-01T08:00Z', 1)
                    on conflict do nothing""").param(Cast.COMMUNITY).param(who.id()).update();
        }
    }

    /** The first so many of them. */
    public static List<Who> first(int count) {
        return MEMBERS.subList(0, count);
    }

    /** Everybody else. */
    public static List<Who> outside() {
        return Arrays.stream(Who.values()).filter(who -> !MEMBERS.contains(who)).toList();
    }
}
