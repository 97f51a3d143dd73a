package urunana.community;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import urunana.web.Page;
import urunana.web.Request;

/** A community as its members see it from inside: names of programme and place, vocabulary, time zone, members of today. */
public record Room(Community community, String programme, String place, ZoneId zone, int sessionMinutes, int focusMinutes,
                   Map<String, String> vocabulary, List<Member> members) {
    public UUID id() {
        return community.id();
    }

    /** The address of something in this community: {@code path("cycles", id)}. */
    public String path(Object... parts) {
        var path = new StringBuilder("/communities/").append(community.id());
        for (Object part : parts) path.append('/').append(part);
        return path.toString();
    }

    /** A page inside this community: its vocabulary, its zone, its name in the top bar. The title is a text key. */
    public Page page(Request request, String titleKey, Object... arguments) {
        return titled(request, request.words().with(vocabulary).t(titleKey, arguments));
    }

    /** The same with a title already in words. */
    public Page titled(Request request, String title) {
        return request.page(title).where(programme, community.name()).in("communities").speaking(vocabulary, zone);
    }

    /** A role in the programme's own word, when it has one (P03). */
    public String role(Page page, String code) {
        String key = "role." + code;
        return vocabulary.getOrDefault("term." + key, page.t(key));
    }

    /** The name of a member of today, or "" for somebody who left. */
    String name(UUID personId) {
        for (Member member : members) if (member.personId().equals(personId)) return member.name();
        return "";
    }

    /** The name of a member of today, or words for somebody who left. */
    public String name(UUID personId, Page page) {
        String name = name(personId);
        return name.isEmpty() ? page.t("room.former_member") : name;
    }

    public Set<UUID> memberIds() {
        return members.stream().map(Member::personId).collect(Collectors.toSet());
    }

    /** For a select: id → name. */
    public Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        for (Member member : members) options.put(member.personId().toString(), member.name());
        return options;
    }
}
