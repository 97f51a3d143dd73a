package urunana.person;

import java.util.List;
import java.util.UUID;
import urunana.csv.ImportError;

/** What a file of people will do, before it does it. With a single error it will do nothing. */
public record PeoplePlan(List<Target> people, int unchanged, List<ImportError> errors) {
    /** One person of the file: the row that names them first, who they are then, the duties they get. */
    public record Target(int row, UUID id, boolean isNew, boolean changed, int version, PersonInput.Details details, List<PeopleKnown.Triple> duties) {
        public String name() {
            return details.fullName();
        }

        Target signingInAs(String name) {
            var named = new PersonInput.Details(details.fullName(), name, details.externalId(), details.own());
            return new Target(row, id, isNew, changed, version, named, duties);
        }
    }

    public boolean isClean() {
        return errors.isEmpty();
    }

    public List<Target> added() {
        return people.stream().filter(Target::isNew).toList();
    }

    public List<Target> changed() {
        return people.stream().filter(target -> !target.isNew() && target.changed()).toList();
    }

    public int duties() {
        return people.stream().mapToInt(target -> target.duties().size()).sum();
    }
}
