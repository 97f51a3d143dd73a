package urunana.phone;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.stereotype.Component;
import urunana.web.Reply;
import urunana.web.Request;

/** My phone: what waits there, what is kept there, and how to free it. */
@Component
public final class PhonePages {
    private final PhoneKeys keys;

    PhonePages(PhoneKeys keys) {
        this.keys = keys;
    }

    /** GET /phone */
    public Reply show(Request request) {
        return Reply.page(request.page(request.words().t("phone.title")).in("me"), "phone/phone");
    }

    /** GET /offline: stands where a page would when there is no network and none is kept. Says nothing of anybody. */
    public Reply offline(Request request) {
        return Reply.page(request.nobodysPage(request.words().t("phone.offline.title")), "phone/offline");
    }

    /** GET /phone/key: JSON with the key in Base64, only ever one's own. */
    public Reply key(Request request) {
        String key = Base64.getEncoder().encodeToString(keys.of(request.actor().id()));
        return Reply.bytes("application/json", ("{\"key\":\"" + key + "\"}").getBytes(StandardCharsets.UTF_8)).header("Cache-Control", "no-store");
    }
}
