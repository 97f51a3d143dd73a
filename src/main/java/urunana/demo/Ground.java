package urunana.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import urunana.access.Duty;
import urunana.place.CountryData;

/** Countries and invented sites, the four programmes with their figures, school years, and the people with their duties. */
@Component
final class Ground {
    private final CountryData countries;
    private final GroundStore store;
    private final PasswordEncoder encoder;

    Ground(CountryData countries, GroundStore store, PasswordEncoder encoder) {
        this.countries = countries;
        this.store = store;
        this.encoder = encoder;
    }

    void lay(Known known, Instant now, String secret) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("UTC"));
        CountryData.COUNTRIES.forEach(countries::load);
        sites(known, today);
        programmes(known, today);
        for (NamedCsvRecord row : Sheet.rows("school_years")) schoolYears(row, today);
        people(known, secret, now);
        duties(known, today);
    }

    private void sites(Known known, LocalDate today) {
        for (NamedCsvRecord row : Sheet.rows("sites")) {
            String level = row.getField("level");
            UUID parent = level.equals("zone") ? known.id("place", row.getField("code")) : store.area(row.getField("country"), level, row.getField("code"));
            UUID id = store.addPlace(parent, row);
            known.keep("place", row.getField("key"), id);
            if (!row.getField("devices").isEmpty()) store.addProfile(id, row, today.minusDays(60));
        }
    }

    private void programmes(Known known, LocalDate today) {
        for (NamedCsvRecord row : Sheet.rows("programmes")) known.keep("programme", row.getField("key"), store.addProgramme(row, today));
        for (NamedCsvRecord row : Sheet.rows("partners")) store.addPartner(programme(known, row), row);
        for (NamedCsvRecord row : Sheet.rows("strands")) store.addStrand(programme(known, row), row);
        for (NamedCsvRecord row : Sheet.rows("programme_places")) {
            store.addProgrammePlace(programme(known, row), place(known, row, "code"), row);
        }
        var phases = new HashMap<String, UUID>();
        for (NamedCsvRecord row : Sheet.rows("phases")) {
            phases.put(row.getField("programme") + row.getField("position"), store.addPhase(programme(known, row), row, today));
        }
        for (NamedCsvRecord row : Sheet.rows("targets")) {
            store.addTarget(programme(known, row), phases.get(row.getField("programme") + row.getField("phase")), row);
        }
        for (NamedCsvRecord row : Sheet.rows("terms")) store.addTerm(programme(known, row), row);
        for (NamedCsvRecord row : Sheet.rows("evaluators")) store.addEvaluator(programme(known, row), row.getField("role"));
    }

    // Two years back and one ahead: history has a year to lie in, and the next cycle too.
    private void schoolYears(NamedCsvRecord row, LocalDate today) {
        var starts = MonthDay.parse("--" + row.getField("starts"));
        var ends = MonthDay.parse("--" + row.getField("ends"));
        for (int year = today.getYear() - 2; year <= today.getYear() + 1; year++) {
            String name = row.getField("name").replace("{year}", String.valueOf(year)).replace("{next}", "%02d".formatted((year + 1) % 100));
            store.addSchoolYear(row.getField("country"), name, starts.atYear(year), ends.atYear(ends.isAfter(starts) ? year : year + 1));
        }
    }

    private void people(Known known, String secret, Instant now) {
        var signInNames = new HashMap<String, String>();
        for (NamedCsvRecord row : Sheet.rows("accounts")) signInNames.put(row.getField("person"), row.getField("sign_in"));
        String hash = encoder.encode(secret);
        for (NamedCsvRecord row : Sheet.rows("people")) {
            String key = row.getField("key");
            UUID id = store.addPerson(row, signInNames.getOrDefault(key, key.contains("_") ? key.replace('_', '.') : key));
            store.addSecret(id, hash, now);
            known.keepPerson(key, new Known.Somebody(id, row.getField("name"), row.getField("language")));
        }
    }

    private void duties(Known known, LocalDate today) {
        for (NamedCsvRecord row : Sheet.rows("duties")) {
            String person = row.getField("person");
            UUID place = place(known, row, "place");
            UUID programme = row.getField("programme").isEmpty() ? null : programme(known, row);
            store.addDuty(known.id("person", person), row.getField("role"), place, programme, today.plusDays(Sheet.number(row, "since")));
            known.keepFirstDuty(person, new Duty(row.getField("role"), place, programme, Set.of()));
        }
    }

    private static UUID programme(Known known, NamedCsvRecord row) {
        return known.id("programme", row.getField("programme"));
    }

    /** A site of the demo by its key, or an area by country, level and code. */
    UUID place(Known known, NamedCsvRecord row, String field) {
        if (row.getField("level").equals("site")) return known.id("place", row.getField(field));
        return store.area(row.getField("country"), row.getField("level"), row.getField(field));
    }
}
