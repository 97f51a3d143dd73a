package urunana.guard;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The main form of the page that a browser shows: sent so that it has to be refused, and the answer shown in the page's stead. */
record Sent(Page page, String action, boolean multipart, List<List<String>> fields) {
    private static final String FORM = """
            () => {
              const form = document.querySelector('form.form[method=post]');
              return form && {action: new URL(form.getAttribute('action'), location).href, multipart: form.enctype === 'multipart/form-data',
                fields: [...new FormData(form)].filter(([, value]) => typeof value === 'string')
                  .map(([name, value]) => [name, value, document.querySelector(`form.form[method=post] [name="${name}"]`).type])};
            }""";

    /** What stands in the page's form; null when it has none. */
    @SuppressWarnings("unchecked")
    static @Nullable Sent of(Page page) {
        var form = (Map<String, Object>) page.evaluate(FORM);
        return form == null ? null : new Sent(page, (String) form.get("action"), (boolean) form.get("multipart"), (List<List<String>>) form.get("fields"));
    }

    boolean hasVersion() {
        return fields.stream().anyMatch(field -> field.getFirst().equals("version"));
    }

    /** Nothing was filled in. */
    int empty() {
        var data = FormData.create();
        fields.stream().filter(field -> field.get(2).equals("hidden")).forEach(field -> data.append(field.get(0), field.get(1)));
        return show(data);
    }

    /** Somebody else saved something since the page was opened. */
    int stale() {
        var data = FormData.create();
        fields.forEach(field -> data.append(field.get(0), field.get(0).equals("version") ? "999" : field.get(1)));
        return show(data);
    }

    private int show(FormData data) {
        var request = RequestOptions.create().setHeader("Sec-Fetch-Site", "same-origin").setMaxRedirects(0);
        APIResponse answer = page.request().post(action, multipart ? request.setMultipart(data) : request.setForm(data));
        if (answer.status() != 303) page.setContent(answer.text());
        return answer.status();
    }
}
