package urunana.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import urunana.Routes;
import urunana.cast.Cast;
import urunana.cast.Phone;
import urunana.cast.Who;
import urunana.web.Route;

/** Two different forms on one page never share a receipt: the second would be taken for the first with other words. */
class OneReceiptPerFormTest {
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern RECEIPT = Pattern.compile("name=\"receipt\" value=\"([^\"]*)\"");

    private static Cast cast;
    private static List<String> starts;

    @BeforeAll
    static void start() {
        cast = Cast.start();
        var records = List.of(Records.here(cast, true), Records.here(cast, false));
        Canaries.plant(cast);
        starts = cast.bean(Routes.class).table().stream().filter(route -> route.method().equals("GET")).map(Route::path)
                .flatMap(route -> records.stream().map(all -> all.path(route))).distinct().toList();
    }

    @AfterAll
    static void stop() {
        cast.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MENTOR", "DEPUTY", "HEAD", "ADMIN"})
    void eachFormHasItsOwn(Who who) {
        var shared = new ArrayList<String>();
        int forms = Walk.from(cast.as(who), starts, "a").entrySet().stream().mapToInt(page -> look(page.getKey(), page.getValue(), shared)).sum();
        assertThat(shared).isEmpty();
        assertThat(forms).as("forms that were looked at").isGreaterThan(1);
    }

    /** How many forms there are; the language at the foot of every page changes nothing twice. */
    private static int look(String path, Phone.Answer answer, List<String> shared) {
        Map<String, String> taken = new HashMap<>();
        for (var form : FORM.matcher(answer.body()).results().toList()) {
            String action = first(ACTION, form.group());
            String receipt = first(RECEIPT, form.group());
            if (action.equals("/language") || action.equals("/light") || action.startsWith("/sign-")) continue;
            String other = taken.put(receipt, action);
            if (receipt.isEmpty()) shared.add(path + ": no receipt for " + action);
            else if (other != null && !other.equals(action)) shared.add(path + ": " + other + " and " + action);
        }
        return taken.size();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
