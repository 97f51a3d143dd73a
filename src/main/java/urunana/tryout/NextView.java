package urunana.tryout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import urunana.challenge.Challenge;
import urunana.challenge.Solution;
import urunana.community.Room;
import urunana.session.Moment;
import urunana.web.Form;

/** A challenge for which a try-out is being planned: what was tried before, what the deeper looks found, ideas (C071). */
public record NextView(Room room, Challenge challenge, Moment moment, List<Tryout> earlier, List<DeeperLook> looks, List<Solution> ideas) {
    /** The earlier try-out a new plan starts from: the latest that did not work or was not done, best one that was looked at. */
    public Optional<Tryout> from() {
        if (earlier.stream().anyMatch(Tryout::succeeded)) return Optional.empty();
        return earlier.stream().filter(Tryout::reviewed)
                .max(Comparator.comparingInt(Tryout::attempt).thenComparing(tryout -> lookAt(tryout).isPresent()));
    }

    private Optional<DeeperLook> lookAt(Tryout tryout) {
        return looks.stream().filter(look -> look.tryoutId().equals(tryout.id())).findFirst();
    }

    /** Fills a new plan with the old one, changed by what the deeper look found (C070). */
    Form prefilled(Form form) {
        from().ifPresent(last -> form.with("activity", trialAfter(last).orElse(last.activity())).with("implementor", last.implementorId())
                .with("resources", last.resources()).with("expected", last.expected()).with("collect", last.collect()));
        return form;
    }

    // A trial too long for the field stays beside the form.
    private Optional<String> trialAfter(Tryout tryout) {
        return lookAt(tryout).map(DeeperLook::trial).filter(trial -> !trial.isBlank() && trial.length() <= 1000);
    }
}
