package urunana.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import urunana.csv.ImportError;
import urunana.text.Words;

/** How places are named to one reader: countries in the reader's language, all else as people there write it. */
public record PlaceWords(Words words) {

    /** So many rows of a file are shown; a phone does not want fifty thousand. */
    public static final int ROWS = 100;

    public String name(Place place) {
        return place.isCountry() ? find("place.country.", place.country()).orElse(place.name()) : place.name();
    }

    /** The shipped countries by code, for a choice. */
    public static Map<String, String> shipped(Words words) {
        var names = new LinkedHashMap<String, String>();
        for (var country : CountryData.COUNTRIES) names.put(country, new PlaceWords(words).find("place.country.", country).orElse(country));
        return names;
    }

    // A country that a ministry added itself may have no text yet.
    private Optional<String> find(String prefix, String country) {
        var key = prefix + country.toLowerCase(Locale.ROOT);
        var text = words.t(key);
        return text.equals(key) ? Optional.empty() : Optional.of(text);
    }

    /** "Sector 4506". */
    public String rank(Place place) {
        var level = words.t(place.levelKey());
        return place.code() == null || place.isCountry() ? level : words.t("place.rank", "level", level, "code", place.code());
    }

    /** The line that names whose map it is; "" where there is none. */
    public String credit(Place place) {
        return find("place.credit.", place.country()).orElse("");
    }

    public String unknown() {
        return words.t("place.unknown");
    }

    public String figure(@Nullable Integer figure) {
        return figure == null ? unknown() : words.number(figure);
    }

    public String ratio(Optional<BigDecimal> ratio) {
        return ratio.map(BigDecimal::doubleValue).map(words::decimal).orElse(unknown());
    }

    public String choice(String key, @Nullable Worded choice) {
        return choice == null ? unknown() : words.t(key + "." + choice.word());
    }

    /** "1,021 (523 girls, 498 boys)", as far as it is known. */
    public String bySex(@Nullable Integer female, @Nullable Integer male, String key) {
        if (female == null && male == null) return unknown();
        return words.t(key, "female", figure(female), "male", figure(male));
    }

    /** The sentence that tells what is wrong with a row. */
    public String error(ImportError error) {
        var named = Stream.concat(Stream.of("column", error.column()), error.values().entrySet().stream()
                .flatMap(value -> Stream.of(value.getKey(), value.getValue())));
        return words.t(error.key(), named.toArray());
    }

    /** Children by rank, in the order they come. */
    public static Map<String, List<PlaceStore.Child>> byRank(List<PlaceStore.Child> children) {
        var ranks = new LinkedHashMap<String, List<PlaceStore.Child>>();
        for (var child : children) ranks.computeIfAbsent(child.place().level(), _ -> new ArrayList<>()).add(child);
        return ranks;
    }
}
