package urunana.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The way to the pages of a list before and after this one; the filter goes along as name, value, name, value. */
public record Paging(String path, int page, boolean more, Object... filter) {
    public @Nullable String before() {
        return page == 0 ? null : address(page - 1);
    }

    public @Nullable String after() {
        return more ? address(page + 1) : null;
    }

    private String address(int number) {
        var address = new StringBuilder(path).append("?page=").append(number);
        for (int i = 0; i + 1 < filter.length; i += 2) {
            String value = String.valueOf(filter[i + 1]);
            if (!value.isEmpty()) address.append('&').append(filter[i]).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
