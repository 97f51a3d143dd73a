package urunana.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import urunana.text.Words;

/** What may be chosen when a duty is given at a place: roles, those of them that need a last day, programmes. */
public record DutyChoices(UUID placeId, String place, List<String> roles, Set<String> bounded, Map<UUID, String> programmes) {
    Set<UUID> programmeIds() {
        return programmes.keySet();
    }

    /** For a select: code → words. */
    public Map<String, String> roleOptions(Words words) {
        return Roles.options(roles, words);
    }

    /** For a select: id → name. */
    public Map<String, String> programmeOptions() {
        var options = new LinkedHashMap<String, String>();
        programmes.forEach((id, name) -> options.put(id.toString(), name));
        return options;
    }
}
