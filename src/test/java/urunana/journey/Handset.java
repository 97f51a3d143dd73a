package urunana.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import urunana.cast.Cast;
import urunana.cast.Who;
import urunana.person.SignIns;

/** A phone in somebody's hands: a browser context with its own memory, which can lose its network. */
final class Handset {
    static final String PIN = "24680";

    private final String address;
    private final Page page;

    Handset(String address, Page page) {
        this.address = address;
        this.page = page;
        page.setDefaultTimeout(20_000);
    }

    /** Gives everybody of the cast the PIN that {@link #signedIn(Who)} types. */
    static void pins(Cast cast) {
        for (Who who : Who.values()) if (who != Who.NOBODY) cast.bean(SignIns.class).setSecret(who.id(), PIN, cast.clock().instant());
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return page.context();
    }

    /** Signs in as this person, and waits until the phone is ready to work without network. */
    Handset signedIn(Who who) {
        return signedIn(who, PIN);
    }

    Handset signedIn(Who who, String pin) {
        open("/sign-in");
        page.getByLabel("Name or phone number").fill(who.name().toLowerCase(Locale.ROOT));
        page.locator("[name=secret]").fill(pin);
        page.locator("form[action='/sign-in'] button").last().click();
        page.waitForURL(address + "/");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return ready();
    }

    /** Signs out, and says yes when the phone asks about work that was not sent. */
    Handset signOut() {
        open("/phone").page.locator("main form[action='/sign-out'] button").first().click();
        page.waitForCondition(() -> page.url().contains("/sign-") || page.locator("main form[action='/sign-out'] .note button").count() > 0);
        if (!page.url().contains("/sign-")) page.locator("main form[action='/sign-out'] .note button").first().click();
        page.waitForURL(url -> url.contains("/sign-"));
        return ready();
    }

    Handset open(String path) {
        page.navigate(address + path);
        return ready();
    }

    Handset ready() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => document.documentElement.dataset.ready === '1'");
        return this;
    }

    /** Fills what carries this name: text, choice or date. */
    Handset write(String name, String value) {
        Locator field = page.locator("main [name='" + name + "']");
        switch (String.valueOf(field.first().evaluate("f => f.type"))) {
            case "radio", "checkbox" -> page.locator("main [name='" + name + "'][value='" + value + "']").check();
            case "select-one" -> field.selectOption(value);
            default -> field.fill(value);
        }
        return this;
    }

    /** Presses the button of the form with this action, and waits for the page that follows. */
    Handset send(String action) {
        page.locator("form[action='" + action + "'] button:not([type=button]):not([name=step])").last().click();
        return this;
    }

    /** The same, and waits until the entry is queued or away, and the next page stands. */
    Handset sendAndGoOn(String action) {
        page.evaluate("() => { document.documentElement.dataset.ready = '0'; }");
        send(action);
        return ready();
    }

    Handset network(boolean there) {
        context().setOffline(!there);
        return this;
    }

    /** Opens pages so that they are kept. */
    Handset takes(String... paths) {
        for (String path : paths) open(path);
        return this;
    }

    /** What the line under the top bar says. */
    String says() {
        return page.textContent("#net").strip();
    }

    private static final String ALL = """
            async person => {
              const open = indexedDB.open("urunana-" + person);
              const db = await new Promise((good, bad) => { open.onsuccess = () => good(open.result); open.onerror = bad; });
              const all = db.transaction("entry").objectStore("entry").getAll();
              await new Promise(good => { all.onsuccess = good; });
              db.close();
              return all.result.map(one => [one.state, one.path, new DOMParser().parseFromString(one.html ?? "", "text/html").querySelector("main")?.innerText ?? "", one.id]);
            }""";

    /** The entries of this person on the phone: state, path, what the server said when it refused, id. */
    @SuppressWarnings("unchecked")
    List<List<String>> entries(Who who) {
        return (List<List<String>>) page.evaluate(ALL, who.id().toString());
    }

    /** Entries of this person in this state: "waiting", "refused", "sent". */
    List<List<String>> entries(Who who, String state) {
        return entries(who).stream().filter(one -> one.getFirst().equals(state)).toList();
    }

    /** Waits until nothing of this person waits on the phone any more. */
    Handset emptied(Who who) {
        page.waitForCondition(() -> entries(who, "waiting").isEmpty(), new Page.WaitForConditionOptions().setTimeout(60_000));
        return this;
    }

    /** Whether the page at this path is kept on the phone. */
    boolean kept(String path) {
        return (Boolean) page.evaluate("async url => Boolean(await caches.match(url))", address + path);
    }

    /** What a script finds or does in one store of this person's, as JSON; {@code store} is the open store. */
    String database(Who who, String name, String script) {
        return String.valueOf(page.evaluate("""
                async ([person, name]) => {
                  const open = indexedDB.open("urunana-" + person);
                  const db = await new Promise((good, bad) => { open.onsuccess = () => good(open.result); open.onerror = bad; });
                  const store = db.transaction(name, "readwrite").objectStore(name);
                  const asked = %s;
                  const found = asked instanceof IDBRequest ? await new Promise(good => { asked.onsuccess = () => good(asked.result); }) : await asked;
                  db.close();
                  return JSON.stringify(found ?? null);
                }""".formatted(script), List.of(who.id().toString(), name)));
    }

    /** Runs a script inside the service worker. */
    void inWorker(String script) {
        var browser = context().browser().newBrowserCDPSession();
        var targets = browser.send("Target.getTargets").getAsJsonArray("targetInfos");
        int reached = 0;
        for (var target : targets) {
            var info = target.getAsJsonObject();
            if (!info.get("type").getAsString().equals("service_worker") || !info.get("url").getAsString().startsWith(address)) continue;
            var attach = new JsonObject();
            attach.add("targetId", info.get("targetId"));
            attach.addProperty("flatten", false);
            var message = new JsonObject();
            message.addProperty("id", 1);
            message.addProperty("method", "Runtime.evaluate");
            var how = new JsonObject();
            how.addProperty("expression", "(() => {" + script + "})()");
            message.add("params", how);
            var send = new JsonObject();
            send.add("sessionId", browser.send("Target.attachToTarget", attach).get("sessionId"));
            send.addProperty("message", message.toString());
            browser.send("Target.sendMessageToTarget", send);
            reached++;
        }
        assertThat(reached).as("the worker runs").isPositive();
    }
}
