package urunana.card;

import java.util.List;
import java.util.Locale;
import urunana.text.Words;

/** One way of working together: what for, how long and with how many people it goes well, and what it needs. Its words are texts. */
public record Card(String code, String purpose, int minutes, int minutesUpTo, int people, int peopleUpTo, List<String> needs) {
    /** What a card can be for, in the order of a session. */
    public static final List<String> PURPOSES = List.of("open_up", "gather", "deepen", "decide", "practise", "reflect", "energise");

    /** What may have to be brought. */
    public static final List<String> NEEDS = List.of("paper", "chalk", "stones", "phone");

    /** It can be done in this time with so many people. */
    public boolean fits(int minutesThereAre, int peopleThereAre) {
        return minutes <= minutesThereAre && suits(peopleThereAre);
    }

    boolean suits(int peopleThereAre) {
        return people <= peopleThereAre && peopleThereAre <= peopleUpTo;
    }

    public String name(Words words) {
        return words.t("card.card." + code);
    }

    public String use(Words words) {
        return words.t("card.card." + code + ".use");
    }

    public List<String> steps(Words words) {
        return List.of(words.t("card.card." + code + ".steps").split("\\|"));
    }

    public String tip(Words words) {
        return words.t("card.card." + code + ".tip");
    }

    /** How it goes without reading, writing or devices; "" when it needs none anyway. */
    public String plain(Words words) {
        String key = "card.card." + code + ".plain";
        return words.texts().find(words.language(), key) == null ? "" : words.t(key);
    }

    public String time(Words words) {
        return words.t("card.takes", "from", words.number(minutes), "to", words.number(minutesUpTo));
    }

    public String size(Words words) {
        return words.t("card.for_people", "from", words.number(people), "to", words.number(peopleUpTo));
    }

    /** Whether a word stands on it, in whichever case. */
    boolean says(String word, Words words) {
        String all = String.join(" ", name(words), use(words), words.t("card.card." + code + ".steps"), tip(words), plain(words));
        return all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
