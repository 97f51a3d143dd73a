package urunana.tryout;

import java.util.List;
import java.util.Optional;
import urunana.challenge.Challenge;
import urunana.challenge.Solution;
import urunana.community.Room;
import urunana.session.Moment;
import urunana.web.Form;

/** A challenge for which a try-out is being planned: what was tried before, what the deeper looks found, ideas (C071). */
public record NextView(Room room, Challenge challenge, Moment moment, List<Tryout> earlier, List<DeeperLook> looks, List<Solution> ideas) {
    /** The earlier try-out a new plan starts from: the latest one, unless it is still to be reviewed or has worked. */
    public Optional<Tryout> from() {
        if (earlier.isEmpty()) return Optional.empty();
        Tryout latest = earlier.getLast();
        return latest.reviewed() && !latest.succeeded() ? Optional.of(latest) : Optional.empty();
    }

    /** Fills a new plan with the old one, changed by what the deeper look found (C070). */
    Form prefilled(Form form) {
        from().ifPresent(last -> form.with("activity", trialAfter(last).orElse(last.activity())).with("implementor", last.implementorId())
                .with("resources", last.resources()).with("expected", last.expected()).with("collect", last.collect()));
        return form;
    }

    private Optional<String> trialAfter(Tryout tryout) {
        return looks.stream().filter(look -> look.tryoutId().equals(tryout.id())).map(DeeperLook::trial)
                .filter(trial -> !trial.isBlank() && trial.length() <= 1000).findFirst();
    }
}
