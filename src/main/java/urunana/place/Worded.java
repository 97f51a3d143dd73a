package urunana.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A choice with one lower-case word, the same in the database, in files, in forms and in text keys. */
public interface Worded {

    /** The name of the constant. */
    String name();

    /** The word of this choice. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice with that word, if there is one. */
    static <E extends Enum<E> & Worded> Optional<E> find(Class<E> choices, String word) {
        return Stream.of(choices.getEnumConstants()).filter(choice -> choice.word().equals(word)).findFirst();
    }

    /** All words of a choice, in its order. */
    static <E extends Enum<E> & Worded> List<String> words(Class<E> choices) {
        return Stream.of(choices.getEnumConstants()).map(Worded::word).toList();
    }
}
