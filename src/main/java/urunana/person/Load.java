package urunana.person;

import java.util.UUID;

/** How many schools a mentor covers today, and how many the programme expects at most (M05). */
public record Load(UUID personId, String name, int schools, int expected) {
    public boolean tooMuch() {
        return schools > expected;
    }

    public boolean mentors() {
        return schools > 0;
    }
}
