package urunana.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A programme's own names for terms and roles (P03), by language; a page of the programme speaks them. */
@Component
public final class Vocabulary {
    /** The term under which a programme keeps its own name in a language. */
    public static final String NAME = "programme";

    private final JdbcClient jdbc;

    Vocabulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text key that a term of the table replaces: "community" is {@code term.community}, "role.sbm" is itself. */
    public static String key(String term) {
        return term.startsWith("role.") ? term : "term." + term;
    }

    /** Text key → words for a reader of this language; English words stand in where it has none. */
    public Map<String, String> of(UUID programme, String language) {
        var words = new HashMap<String, String>();
        jdbc.sql("""
                select term, words from programme_term where programme_id = :programme and language in (:language, 'en')
                 order by (language = :language)""").param("programme", programme).param("language", language)
                .query(row -> {
                    words.put(key(row.getString("term")), row.getString("words"));
                });
        return words;
    }

    /** Term → words, in this language alone. */
    Map<String, String> in(UUID programme, String language) {
        var words = new HashMap<String, String>();
        jdbc.sql("select term, words from programme_term where programme_id = :programme and language = :language")
                .param("programme", programme).param("language", language)
                .query(row -> {
                    words.put(row.getString("term"), row.getString("words"));
                });
        return words;
    }

    void keep(UUID programme, String language, Map<String, String> words) {
        jdbc.sql("delete from programme_term where programme_id = :programme and language = :language")
                .param("programme", programme).param("language", language).update();
        words.forEach((term, word) -> jdbc.sql("insert into programme_term (programme_id, term, language, words) values (:programme, :term, :language, :words)")
                .param("programme", programme).param("term", term).param("language", language).param("words", word).update());
    }
}
