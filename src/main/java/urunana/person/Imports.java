package urunana.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.csv.ImportError;
import urunana.csv.ImportRow;
import urunana.web.Refusal;

/** The door for files of people: looked at before anything is done, then all of it or nothing; the same file again changes nothing. */
@Component
final class Imports {
    private final ImportStore store;
    private final PersonStore people;
    private final EvaluatorSeats seats;
    private final Audit audit;

    Imports(ImportStore store, PersonStore people, EvaluatorSeats seats, Audit audit) {
        this.store = store;
        this.people = people;
        this.seats = seats;
        this.audit = audit;
    }

    SentFile find(Actor actor, UUID id) {
        return store.find(actor, id).orElseThrow(Refusal.NotFound::new);
    }

    /** What the file would do now. */
    PeoplePlan plan(Actor actor, byte[] content, LocalDate today) {
        var file = PeopleFile.read(content);
        var unheard = new ArrayList<ImportError>();
        var keys = file.rows().stream().map(row -> PeopleFile.keys(row, unheard)).toList();
        var codes = new HashSet<String>();
        for (ImportRow row : file.rows()) codes.add(row.cell("place_code"));
        var known = store.known(actor, keys, codes, today);
        return new PeoplePlanner(known, actor.id(), actor.language()).plan(file.rows(), file.errors());
    }

    /** Does it, unless there is an error. It is planned anew, because things may have changed since it was looked at. */
    void apply(Actor actor, UUID id, Instant now, LocalDate today) {
        byte[] content = find(actor, id).content();
        if (content == null) throw new Refusal.Conflict("person.import.applied_already");
        var plan = plan(actor, content, today);
        if (!plan.isClean()) throw new Refusal.Conflict("person.import.changed_meanwhile");
        store.add(named(plan.added()));
        for (var target : plan.changed()) {
            if (!people.change(target.id(), target.version(), target.details())) throw new Refusal.Conflict("person.import.changed_meanwhile");
            audit.record(actor, now, "changed", "person", target.id());
        }
        store.addDuties(plan.people(), actor, today, now);
        for (var target : plan.people()) {
            if (target.isNew()) audit.record(actor, now, "added", "person", target.id());
            if (!target.duties().isEmpty()) audit.record(actor, now, "gave a duty to", "person", target.id());
        }
        seats.endOf(actor, plan.people().stream().map(PeoplePlan.Target::id).toList(), now, today);
        if (!store.finish(id, plan, now)) throw new Refusal.Conflict("person.import.applied_already");
        audit.record(actor, now, "imported", "person_import", id);
    }

    // Everybody gets a name to sign in with, made of their own.
    private List<PeoplePlan.Target> named(List<PeoplePlan.Target> added) {
        var taken = new HashSet<String>();
        for (var target : added) if (target.details().signInName() != null) taken.add(target.details().signInName());
        var named = new ArrayList<PeoplePlan.Target>();
        for (var target : added) {
            if (target.details().signInName() != null) {
                named.add(target);
                continue;
            }
            String base = SignInName.from(target.details().fullName());
            taken.addAll(people.signInNames(base));
            String name = SignInName.free(base, taken::contains);
            taken.add(name);
            named.add(target.signingInAs(name));
        }
        return named;
    }
}
