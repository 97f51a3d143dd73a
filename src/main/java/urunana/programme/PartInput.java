package urunana.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import urunana.web.Checked;
import urunana.web.Form;
import urunana.web.Lines;

/** What the forms about the parts of a programme say: lines of partners, strands, phases, targets; words; evaluators. */
final class PartInput {
    record Partners(List<Partner> partners, List<Strand> strands) {}

    record Place(String strand, String support) {}

    private static final UUID NO_ID = new UUID(0, 0);

    private PartInput() {}

    static Checked<Partners> partners(Form form, Set<String> strandsInUse) {
        var partners = new ArrayList<Partner>();
        for (int n : Lines.sent(form, "partner")) {
            String name = form.text("partner-" + n, 160);
            String part = form.text("part-" + n, 160);
            if (!name.isEmpty()) partners.add(new Partner(name, part));
            else if (!part.isEmpty()) form.wrong("partner-" + n, "form.required");
        }
        var strands = strands(form);
        var gone = new HashSet<>(strandsInUse);
        strands.forEach(strand -> gone.remove(strand.code()));
        if (!gone.isEmpty()) form.wrong("", "programme.strand.in_use", "codes", String.join(", ", gone));
        return form.checked(() -> new Partners(partners, strands));
    }

    private static List<Strand> strands(Form form) {
        var strands = new ArrayList<Strand>();
        var codes = new HashSet<String>();
        for (int n : Lines.sent(form, "code")) {
            String code = form.text("code-" + n, 20);
            String name = form.text("strand-" + n, 80);
            if (code.isEmpty() && name.isEmpty()) continue;
            if (code.isEmpty()) form.wrong("code-" + n, "form.required");
            if (!codes.add(code)) form.wrong("code-" + n, "programme.strand.twice");
            strands.add(new Strand(code, name.isEmpty() ? code : name, 0));
        }
        return strands;
    }

    static Checked<Place> place(Form form, Collection<String> strands) {
        String strand = form.choice("strand", strands);
        String support = form.text("support", 120);
        return form.checked(() -> new Place(strand, support));
    }

    static Checked<List<Phase>> phases(Form form, Set<Integer> inUse) {
        var phases = new ArrayList<Phase>();
        for (int n : Lines.sent(form, "phase")) {
            String name = form.text("phase-" + n, 160);
            LocalDate from = form.date("from-" + n);
            LocalDate to = form.date("to-" + n);
            if (from != null && to != null && to.isBefore(from)) form.wrong("to-" + n, "programme.order");
            if (name.isEmpty() && (from != null || to != null)) form.wrong("phase-" + n, "form.required");
            if (name.isEmpty() && inUse.contains(n)) form.wrong("phase-" + n, "programme.phase.in_use");
            if (!name.isEmpty()) phases.add(new Phase(NO_ID, n, name, from, to));
        }
        return form.checked(() -> List.copyOf(phases));
    }

    static Checked<List<Target>> targets(Form form, Collection<UUID> phases) {
        var targets = new ArrayList<Target>();
        for (int n : Lines.sent(form, "measure")) {
            String measure = form.text("measure-" + n, 160);
            String scope = form.text("scope-" + n, 300);
            UUID phase = form.reference("of-" + n, phases);
            String number = form.text("number-" + n, 14).replace(" ", "");
            if (measure.isEmpty() && number.isEmpty() && scope.isEmpty()) continue;
            if (measure.isEmpty()) form.wrong("measure-" + n, "form.required");
            if (!number.matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) form.wrong("number-" + n, "programme.target.number_wrong");
            else targets.add(new Target(phase, null, measure, scope, new BigDecimal(number)));
        }
        return form.checked(() -> List.copyOf(targets));
    }

    /** Words by term; what is left empty keeps the common word. */
    static Checked<Map<String, String>> words(Form form, Collection<String> terms) {
        var words = new LinkedHashMap<String, String>();
        for (String term : terms) {
            String word = form.text("word-" + term, 80);
            if (!word.isEmpty()) words.put(term, word);
        }
        return form.checked(() -> words);
    }

    /** A change of evaluators opens or closes rooms for people, so it has to be meant. */
    static Checked<List<String>> evaluators(Form form, Collection<String> roles, Collection<String> before) {
        var chosen = form.choices("role", roles);
        boolean understood = form.ticked("understood");
        if (!understood && !Set.copyOf(chosen).equals(Set.copyOf(before))) form.wrong("understood", "programme.evaluators.understand");
        return form.checked(() -> chosen);
    }

    // ---- the other way: what the forms show

    static Form fill(Form form, Map<String, String> fields, int version) {
        fields.forEach(form::with);
        return form.version(version);
    }

    static Map<String, String> partnerFields(List<Partner> partners, List<Strand> strands) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < partners.size(); i++) {
            fields.put("partner-" + (i + 1), partners.get(i).name());
            fields.put("part-" + (i + 1), partners.get(i).part());
        }
        for (int i = 0; i < strands.size(); i++) {
            fields.put("code-" + (i + 1), strands.get(i).code());
            fields.put("strand-" + (i + 1), strands.get(i).name());
        }
        return fields;
    }

    static Map<String, String> phaseFields(List<Phase> phases) {
        var fields = new LinkedHashMap<String, String>();
        for (Phase phase : phases) {
            fields.put("phase-" + phase.position(), phase.name());
            fields.put("from-" + phase.position(), Objects.toString(phase.startsOn(), ""));
            fields.put("to-" + phase.position(), Objects.toString(phase.endsOn(), ""));
        }
        return fields;
    }

    static Map<String, String> targetFields(List<Target> targets) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < targets.size(); i++) {
            fields.put("measure-" + (i + 1), targets.get(i).measure());
            fields.put("number-" + (i + 1), targets.get(i).figure());
            fields.put("scope-" + (i + 1), targets.get(i).scope());
            fields.put("of-" + (i + 1), Objects.toString(targets.get(i).phaseId(), ""));
        }
        return fields;
    }

    static Map<String, String> wordFields(Map<String, String> words) {
        var fields = new LinkedHashMap<String, String>();
        words.forEach((term, word) -> fields.put("word-" + term, word));
        return fields;
    }
}
