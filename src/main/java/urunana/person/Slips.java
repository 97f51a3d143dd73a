package urunana.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import urunana.access.Actor;

/** Makes sign-in slips: each with a new code that replaces earlier ones. The caller has checked that the actor may. */
@Component
final class Slips {
    /** So many at once; hashing their codes takes a few seconds. */
    static final int PAGE = 64;

    static final String PATH = "/sign-in/code";

    private final SignIns signIns;

    Slips(SignIns signIns) {
        this.signIns = signIns;
    }

    List<Slip> make(Actor actor, List<Person> people, String site, Instant now) {
        return people.stream().map(person -> slip(person, signIns.slipCode(actor, person.id(), now), site)).toList();
    }

    private static Slip slip(Person person, String code, String site) {
        String link = site + PATH + "?name=" + encode(person.signInAs()) + "&code=" + encode(code);
        return new Slip(person.fullName(), person.signInAs(), code, QrCode.of(link));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
