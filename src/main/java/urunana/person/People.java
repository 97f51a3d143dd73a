package urunana.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import urunana.access.Actor;
import urunana.audit.Audit;
import urunana.person.PersonStore.Unique;
import urunana.web.Refusal;
import urunana.web.Stale;
import urunana.web.Wrong;

/** The door for who people are: added with a first duty, changed by those who look after them, told by themselves. */
@Component
public final class People {
    private final PersonStore store;
    private final Care care;
    private final Duties duties;
    private final Audit audit;

    People(PersonStore store, Care care, Duties duties, Audit audit) {
        this.store = store;
        this.care = care;
        this.duties = duties;
        this.audit = audit;
    }

    /** Somebody new, with a first duty at a place where the actor manages people. */
    UUID add(Actor actor, DutyInput.NewPerson input, Instant now, LocalDate today) {
        duties.refuseUngivable(actor, input.duty(), today);
        UUID id = insert(input.details());
        audit.record(actor, now, "added", "person", id);
        duties.insert(actor, id, input.duty(), now, today);
        return id;
    }

    /** Without asking who may: for those who asked already. */
    UUID insert(PersonInput.Details details) {
        refuseTaken(details, null);
        String signInName = details.signInName() != null ? details.signInName() : freeSignInName(details.fullName());
        return store.add(details, signInName);
    }

    void change(Actor actor, UUID id, int version, PersonInput.Details details, Instant now, LocalDate today) {
        var stands = store.find(actor, id, today).orElseThrow(Refusal.NotFound::new);
        if (!stands.mayChange()) throw new Refusal.Forbidden();
        refuseTaken(details, id);
        if (details.signInName() == null && details.own().phone() == null) throw new Wrong("sign_in_name", "person.sign_in_needed");
        if (!store.change(id, version, details)) throw new Stale(PersonInput.fields(stands.person()), stands.person().version());
        audit.record(actor, now, "changed", "person", id);
    }

    /** What a person says of themselves. */
    void changeOwn(Actor actor, int version, PersonInput.Own own, Instant now, LocalDate today) {
        var stands = store.find(actor, actor.id(), today).orElseThrow(Refusal.NotFound::new).person();
        refuseTaken(Unique.PHONE, own.phone(), actor.id());
        if (stands.signInName() == null && own.phone() == null) throw new Wrong("phone", "person.sign_in_needed");
        if (!store.changeOwn(actor.id(), version, own)) throw new Stale(PersonInput.ownFields(stands), stands.version());
        audit.record(actor, now, "changed", "person", actor.id());
    }

    /** The person, if the actor may give them a new code. */
    Person forCode(Actor actor, UUID id, LocalDate today) {
        var seen = store.find(actor, id, today).orElseThrow(Refusal.NotFound::new);
        if (!care.mayGiveCode(actor, id, today)) throw new Refusal.Forbidden();
        return seen.person();
    }

    private void refuseTaken(PersonInput.Details details, @Nullable UUID id) {
        refuseTaken(Unique.SIGN_IN_NAME, details.signInName(), id);
        refuseTaken(Unique.PHONE, details.own().phone(), id);
        refuseTaken(Unique.EXTERNAL_ID, details.externalId(), id);
    }

    private void refuseTaken(Unique column, @Nullable String value, @Nullable UUID id) {
        if (!store.isFree(column, value, id)) throw new Wrong(column.field, "person.taken");
    }

    /** Everybody gets a name to sign in with, made of their own. */
    private String freeSignInName(String fullName) {
        String base = SignInName.from(fullName);
        return SignInName.free(base, store.signInNames(base)::contains);
    }
}
