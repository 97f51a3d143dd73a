package urunana.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.csv.CellReader;
import urunana.csv.ImportError;
import urunana.csv.ImportRow;
import urunana.person.PeopleFile.Keys;
import urunana.person.PeopleKnown.Known;
import urunana.person.PeopleKnown.Triple;

/**
 * Compares the rows of a file with what is known and says what each would do. Touches nothing.
 * A person is meant by external id, else by sign-in name, else by phone; several rows of one person give several duties.
 */
final class PeoplePlanner {
    private static final class Draft {
        final int row;
        final UUID id;
        final @Nullable Known known;
        PersonInput.Details details;
        final Set<Triple> duties = new LinkedHashSet<>();

        Draft(int row, UUID id, @Nullable Known known, PersonInput.Details details) {
            this.row = row;
            this.id = id;
            this.known = known;
            this.details = details;
        }
    }

    private final PeopleKnown known;
    private final UUID actorId;
    private final String language;
    private final List<ImportError> errors = new ArrayList<>();
    private final Map<String, Known> knownByKey = new HashMap<>();
    private final Map<String, Draft> draftByKey = new HashMap<>();
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private final Map<Triple, Integer> wanted = new LinkedHashMap<>();
    private int unchanged;

    PeoplePlanner(PeopleKnown known, UUID actorId, String language) {
        this.known = known;
        this.actorId = actorId;
        this.language = language;
        for (Known one : known.people()) for (String key : keys(one.details())) knownByKey.put(key, one);
    }

    PeoplePlan plan(List<ImportRow> rows, List<ImportError> ofTheFile) {
        errors.addAll(ofTheFile);
        for (ImportRow row : rows) plan(row);
        refuseUngivable();
        var targets = new ArrayList<PeoplePlan.Target>();
        for (Draft draft : drafts.values()) targets.add(target(draft));
        errors.sort(Comparator.comparingInt(ImportError::row));
        return new PeoplePlan(targets.stream().filter(t -> t.isNew() || t.changed() || !t.duties().isEmpty()).toList(), unchanged, List.copyOf(errors));
    }

    private void plan(ImportRow row) {
        int before = errors.size();
        var keys = PeopleFile.keys(row, errors);
        var cells = new CellReader(row, errors, PeopleFile.ERRORS);
        if (keys.isEmpty() && errors.size() == before) cells.wrong("", "no_key", Map.of());
        if (errors.size() > before) return;
        Draft draft = draft(row, keys, cells);
        if (draft == null) return;
        boolean fresh = draft.row == row.number();
        var details = PeopleFile.details(row, keys, draft.known == null && fresh ? null : draft.details, language, errors);
        draft.details = details;
        claim(draft, details, cells);
        boolean gets = duty(row, draft, cells);
        if (draft.known != null && !gets && details.equals(draft.known.details())) unchanged++;
    }

    // The person of this row: met in an earlier row, known to the site, or new. Null when the row cannot be used.
    private @Nullable Draft draft(ImportRow row, Keys keys, CellReader cells) {
        for (String key : keys(keys)) {
            Known one = knownByKey.get(key);
            Draft met = draftByKey.getOrDefault(key, one == null ? null : drafts.get(one.person().id()));
            if (met == null && one == null) continue;
            if (one != null && !one.seen()) return cells.wrong(column(key), "known_elsewhere", Map.of("value", value(key)));
            if (isSomebodyElse(keys, met != null ? met.details : one.details(), key)) return cells.wrong(column(key), "taken", Map.of("value", value(key)));
            return met != null ? met : add(new Draft(row.number(), one.person().id(), one, one.details()));
        }
        return add(new Draft(row.number(), UUID.randomUUID(), null, PeopleFile.details(row, keys, null, language, new ArrayList<>())));
    }

    private Draft add(Draft draft) {
        drafts.put(draft.id, draft);
        return draft;
    }

    // Found by a phone or name, but what counts more says otherwise: two people share a phone.
    private static boolean isSomebodyElse(Keys keys, PersonInput.Details found, String by) {
        if (by.startsWith("external_id")) return false;
        if (keys.externalId() != null && found.externalId() != null && !keys.externalId().equals(found.externalId())) return true;
        return by.startsWith("phone") && keys.signInName() != null && found.signInName() != null && !keys.signInName().equals(found.signInName());
    }

    // What is unique belongs to one person, in the file and on the site.
    private void claim(Draft draft, PersonInput.Details details, CellReader cells) {
        for (String key : keys(details)) {
            Known owner = knownByKey.get(key);
            Draft claimed = draftByKey.putIfAbsent(key, draft);
            if ((owner != null && !owner.person().id().equals(draft.id)) || (claimed != null && claimed != draft)) {
                cells.wrong(column(key), "taken", Map.of("value", value(key)));
            }
        }
    }

    /** Whether the row gives a duty that the person does not hold yet. */
    private boolean duty(ImportRow row, Draft draft, CellReader cells) {
        String role = CellReader.word(row.cell("role"));
        if (role.isEmpty()) {
            if (!row.cell("place_code").isEmpty() || draft.known == null && draft.duties.isEmpty()) cells.wrong("role", "role_missing", Map.of());
            return false;
        }
        int before = errors.size();
        Boolean bounded = known.roles().get(role);
        if (bounded == null) cells.wrong("role", "role_unknown", Map.of("value", row.cell("role")));
        else if (bounded) cells.wrong("role", "role_bounded", Map.of("value", row.cell("role")));
        UUID place = place(row, cells);
        UUID programme = programme(row, cells);
        if (errors.size() > before || place == null) return false;
        var duty = new Triple(role, place, programme);
        if (draft.known != null && draft.known.duties().contains(duty)) return false;
        if (draft.id.equals(actorId)) cells.wrong("role", "own_duty", Map.of());
        else if (draft.known != null && !draft.known.mayGiveDuties()) cells.wrong("role", "not_yours", Map.of());
        wanted.putIfAbsent(duty, row.number());
        return draft.duties.add(duty);
    }

    private @Nullable UUID place(ImportRow row, CellReader cells) {
        String code = row.cell("place_code");
        if (code.isEmpty()) return cells.wrong("place_code", "place_missing", Map.of());
        var found = known.places().getOrDefault(code, List.of());
        if (found.isEmpty()) return cells.wrong("place_code", "place_unknown", Map.of("value", code));
        return found.size() == 1 ? found.getFirst() : cells.wrong("place_code", "place_ambiguous", Map.of("value", code));
    }

    private @Nullable UUID programme(ImportRow row, CellReader cells) {
        String name = row.cell("programme");
        if (name.isEmpty()) return null;
        UUID id = known.programmes().get(name.toLowerCase(Locale.ROOT));
        return id != null ? id : cells.wrong("programme", "programme_unknown", Map.of("value", name));
    }

    private void refuseUngivable() {
        var refused = new HashSet<>(wanted.keySet());
        refused.removeAll(known.givable().apply(wanted.keySet()));
        for (Triple duty : refused) {
            errors.add(new ImportError(wanted.getOrDefault(duty, 0), "role", PeopleFile.ERRORS + "duty_not_yours", Map.of()));
        }
    }

    private PeoplePlan.Target target(Draft draft) {
        boolean changed = draft.known != null && !draft.details.equals(draft.known.details());
        if (changed && draft.known != null && !draft.known.mayChange()) {
            errors.add(new ImportError(draft.row, "", PeopleFile.ERRORS + "not_yours", Map.of()));
        }
        return new PeoplePlan.Target(draft.row, draft.id, draft.known == null, changed,
                draft.known == null ? 1 : draft.known.person().version(), draft.details, List.copyOf(draft.duties));
    }

    // The order is the order of trust: a number of the office, a name of one's own, a phone that may be shared.
    private static List<String> keys(Keys keys) {
        var list = new ArrayList<String>();
        if (keys.externalId() != null) list.add("external_id " + keys.externalId());
        if (keys.signInName() != null) list.add("sign_in_name " + keys.signInName());
        if (keys.phone() != null) list.add("phone " + keys.phone());
        return list;
    }

    private static List<String> keys(PersonInput.Details details) {
        return keys(new Keys(details.externalId(), details.signInName(), details.own().phone()));
    }

    private static String column(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static String value(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }
}
