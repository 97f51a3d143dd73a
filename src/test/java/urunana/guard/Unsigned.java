package urunana.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import urunana.cast.Cast;
import urunana.cast.Story;

/**
 * An example of each form that is sent without a name. Whoever marks a route so adds one here.
 *
 * @param begin  makes a story in which the form is asked, and returns its address
 * @param fields what somebody says in it: the words are theirs alone, the voice counts from 0
 * @param once   whether each may say it once only
 * @param heard  whether members read the words, if enough have spoken
 */
record Unsigned(Function<Story, String> begin, Said fields, boolean once, boolean heard) {
    /** Somebody's fields: name, value, name, value … */
    interface Said {
        Object[] by(Story story, int voice, String words);
    }

    private static final String HOME = "/communities/" + Cast.COMMUNITY;

    /** Route → its example. */
    static Map<String, Unsigned> all() {
        return Map.of(
                "/communities/{community}/sessions/{session}/pulse", new Unsigned(story -> HOME + "/sessions/" + story.session() + "/pulse",
                        (story, voice, words) -> new Object[] {"joy", voice % 4 + 1, "usefulness", 3, "words", words}, true, true),
                "/communities/{community}/cycles/{cycle}/enablers", new Unsigned(Unsigned::last,
                        (story, voice, words) -> new Object[] {"purpose", voice % 4 + 1, "relationships", 2, "collaboration", 3, "inquiry", 4,
                            "leadership", 1, "accountability", 2}, true, false),
                "/communities/{community}/cycles/{cycle}/votes", new Unsigned(Unsigned::voting,
                        (story, voice, words) -> new Object[] {"session", story.session().toString(), "challenge", story.challenges().get(voice % 2)}, true, false),
                "/communities/{community}/inbox", new Unsigned(story -> HOME + "/inbox",
                        (story, voice, words) -> new Object[] {"kind", "question", "words", words, "name", "without"}, false, true));
    }

    private static String last(Story story) {
        story.last();
        return HOME + "/cycles/" + story.cycle() + "/enablers";
    }

    private static String voting(Story story) {
        for (String words : new String[] {"Few learners speak", "Books wait for weeks"}) story.sorted(story.raised(words), "direct");
        return HOME + "/cycles/" + story.cycle() + "/votes";
    }

    /** The names of the fields. */
    List<String> names(Story story) {
        var names = new ArrayList<String>();
        Object[] said = fields.by(story, 0, "x");
        for (int i = 0; i < said.length; i += 2) names.add(String.valueOf(said[i]));
        return names;
    }

    /** What tells one voice from another where it is found: words, or the id of what was chosen; the session is no secret. */
    static List<String> telling(Object[] fields) {
        var telling = new ArrayList<String>();
        for (int i = 1; i < fields.length; i += 2) {
            if (fields[i] instanceof UUID || String.valueOf(fields[i]).startsWith("kanari")) telling.add(String.valueOf(fields[i]));
        }
        return telling;
    }
}
