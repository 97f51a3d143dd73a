package urunana.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the database knows of the things that a file of people names, read in a few queries for all rows. */
record PeopleKnown(Collection<Known> people, Map<String, List<UUID>> places, Map<String, UUID> programmes,
                   Map<String, Boolean> roles, Function<Collection<Triple>, Set<Triple>> givable) {
    /** A person whom some row may mean, what the actor may do with them, and the duties they hold or will hold. */
    record Known(Person person, boolean seen, boolean mayChange, boolean mayGiveDuties, Set<Triple> duties) {
        PersonInput.Details details() {
            return new PersonInput.Details(person.fullName(), person.signInName(), person.externalId(),
                    new PersonInput.Own(person.phone(), person.sex(), person.language(), person.subjects(), person.grades(),
                            person.strengths(), person.careerStage()));
        }
    }

    /** A role at a place, in one programme or in all. */
    record Triple(String role, UUID placeId, @Nullable UUID programmeId) {}
}
