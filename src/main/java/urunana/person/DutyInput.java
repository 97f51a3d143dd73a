package urunana.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import urunana.web.Checked;
import urunana.web.Form;

/** What the forms about duties say. */
final class DutyInput {
    /** A duty to be given. */
    record Given(String role, UUID placeId, @Nullable UUID programmeId, LocalDate startsOn, @Nullable LocalDate endsOn) {}

    /** The last day of a duty, who takes over the open work, and whether also the duty. */
    record Ending(@Nullable LocalDate lastDay, @Nullable UUID successorId, boolean dutyToo) {}

    record NewPerson(PersonInput.Details details, Given duty) {}

    private DutyInput() {}

    static Checked<Given> given(Form form, DutyChoices choices) {
        Given given = read(form, choices);
        return form.checked(() -> given);
    }

    static Checked<NewPerson> newPerson(Form form, DutyChoices choices) {
        var details = PersonInput.read(form);
        var duty = read(form, choices);
        return form.checked(() -> new NewPerson(details, duty));
    }

    private static Given read(Form form, DutyChoices choices) {
        String role = form.requiredChoice("role", choices.roles());
        UUID place = form.reference("place", java.util.List.of(choices.placeId()));
        UUID programme = form.reference("programme", choices.programmeIds());
        LocalDate from = form.requiredDate("starts_on");
        LocalDate to = form.date("ends_on");
        if (to != null && to.isBefore(from)) form.wrong("ends_on", "person.duty.order");
        if (to == null && choices.bounded().contains(role)) form.wrong("ends_on", "person.duty.bounded");
        return new Given(role, place == null ? choices.placeId() : place, programme, from, to);
    }

    /** {@code over}: the last day is past, only the work is still to be handed over. */
    static Checked<Ending> ending(Form form, HeldDuty duty, Collection<UUID> candidates, boolean over) {
        LocalDate lastDay = over ? null : form.requiredDate("ends_on");
        if (lastDay != null && form.error("ends_on") == null && lastDay.isBefore(duty.startsOn())) form.wrong("ends_on", "person.duty.order");
        UUID successor = form.reference("successor", candidates);
        boolean dutyToo = form.ticked("duty_too");
        if (successor == null && (over || dutyToo) && form.error("successor") == null) form.wrong("successor", "person.end.successor_needed");
        return form.checked(() -> new Ending(lastDay, successor, dutyToo));
    }
}
