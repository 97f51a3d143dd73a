package urunana.card;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The cards that are shipped, in the order of their purposes, read once at start from {@code card/deck.csv}. */
@Component
public final class Deck {
    private final List<Card> cards;

    Deck() {
        try (var in = Objects.requireNonNull(Deck.class.getResourceAsStream("/card/deck.csv"))) {
            String rows = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            cards = CsvReader.builder().ofNamedCsvRecord(rows).stream().map(Deck::card).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the deck of cards cannot be read", e);
        }
    }

    public List<Card> cards() {
        return cards;
    }

    List<String> codes() {
        return cards.stream().map(Card::code).toList();
    }

    public Optional<Card> find(String code) {
        return cards.stream().filter(card -> card.code().equals(code)).findFirst();
    }

    /** Those of these codes that are in the deck, in its order. */
    public List<Card> of(Collection<String> codes) {
        return cards.stream().filter(card -> codes.contains(card.code())).toList();
    }

    private static Card card(NamedCsvRecord row) {
        String needs = row.getField("needs");
        return new Card(row.getField("code"), row.getField("purpose"), number(row, "minutes"), number(row, "minutes_up_to"), number(row, "people"),
                number(row, "people_up_to"), needs.isEmpty() ? List.of() : List.of(needs.split(" ")));
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }
}
