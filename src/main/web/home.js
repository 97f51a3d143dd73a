// What a page does once it shows: opens what was closed, takes care of forms, tells what waits, sends it.
import { cacheName, forget, hear, keep, keepPage, recall, things } from "./store.js";
import { entries, offerAgain, tidy } from "./outbox.js";
import { leave, open, remember } from "./seal.js";
import { meter } from "./meter.js";
import { care } from "./form.js";
import { takeAlong } from "./pack.js";
import { overview } from "./phone.js";
import { kick, listen, make, note, person, plainText, say, when } from "./kit.js";

const html = document.documentElement;
const net = document.getElementById("net");

export async function begin() {
  navigator.serviceWorker?.register("/worker.js", { type: "module" }).catch(() => {});
  secrets();
  names();
  meter(entry => entry.entryType === "resource" && entry.transferSize);
  addEventListener("pageshow", async event => {
    if (event.persisted && await same() && document.querySelector("form[data-busy]")) location.reload();
  });
  if (!person) return;
  document.addEventListener("visibilitychange", () => document.hidden || same());
  if (!await same()) return;
  await open(person).catch(() => {});
  const typed = await recall("typed");
  if (typed) await keep("typed-" + person, typed);
  await forget("typed");
  await tidy(person);
  const epoch = await recall("epoch");
  if (epoch) await offerAgain(person, epoch);
  if ("kept" in html.dataset) await care();
  if (document.querySelector("[data-pack]")) takeAlong();
  if (document.querySelector("[data-phone]")) await overview();
  hear(show);
  addEventListener("online", () => send(true));
  addEventListener("offline", show);
  listen(told);
  said = await recall("said");
  if (said) await forget("said");
  await show();
  await send();
  for (const path of ["/", "/communities", "/phone"]) await keepPage(person, path, true);
}
let said;

// A page that came back from the browser's own memory may belong to somebody who has left this phone.
async function same() {
  const who = await recall("who");
  if ((who ?? undefined) === person) return true;
  if (who === undefined || !navigator.serviceWorker?.controller) {
    if (who) await leave(who);
    await keep("who", person ?? null);
    return true;
  }
  // Once: where nothing can be written down, it would go on for ever.
  if (!(Date.now() - sessionStorage.moved < 9999)) location.replace("/");
  sessionStorage.moved = Date.now();
  return false;
}

async function send(forced = false) {
  if (navigator.onLine && (await unsent()).length) await kick(forced);
  await show();
  // What did not get through goes again when its pause is over.
  const pauses = (await unsent()).map(entry => entry.next - Date.now()).filter(pause => pause > 0);
  clearTimeout(again);
  if (pauses.length) again = setTimeout(() => send(), Math.min(...pauses) + 50);
}
const unsent = async () => (await entries(person)).filter(entry => entry.state === "waiting");
let again;

/** The line under the top bar: no network, how many wait, how many need their author. */
async function show() {
  const all = await entries(person);
  const waiting = all.filter(entry => entry.state === "waiting").length;
  const refused = all.filter(entry => entry.state === "refused").length;
  const parts = [said && waiting ? say(said) : navigator.onLine ? "" : net.dataset.offline, waiting ? say("waiting", { n: waiting }) : "", refused ? say("refused_count", { n: refused }) : ""];
  const words = parts.filter(Boolean).join(" · ");
  if (net.dataset.busy && net.textContent === words) return; // not read out again
  net.dataset.busy = 1;
  net.replaceChildren(waiting || refused ? make("a", { href: "/phone" }, words) : words);
}

async function told(data) {
  if (document.querySelector("[data-phone]")) return;
  const heading = document.querySelector("h1") ?? document.querySelector("main").firstElementChild;
  document.querySelector(".asof")?.remove();
  const line = note(heading, data.newer ? "newer" : "as_of", { when: when(data.kept) }, data.newer ? { show: () => location.reload() } : {});
  line.className = "asof quiet";
  if (!data.newer && !navigator.onLine) await below();
}

// Without network a page may not know yet what was begun from it: what is kept below its address stays within reach.
async function below() {
  const cache = await caches.open(cacheName(person));
  const list = make("ul", { className: "rows" });
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(location.pathname + "/") || location.pathname === "/" || document.querySelector(`main a[href="${pathname}"]`)) continue;
    const title = (await (await cache.match(request))?.text())?.match(/<h1>([^<]*)/)?.[1].trim();
    if (!title) continue;
    list.append(make("li", {}, make("a", { href: pathname, className: "row" }, plainText(title))));
  }
  if (list.children.length) document.querySelector("main").append(make("h2", {}, say("below")), list);
}

// The PIN makes the key for what will wait on this phone; it is typed on these forms only and kept nowhere.
function secrets() {
  for (const form of document.querySelectorAll("form")) {
    const path = form.getAttribute("action");
    if (path === "/sign-out" && person) form.addEventListener("submit", event => out(event, form));
    if (!["/sign-in", "/sign-in/code", "/me/pin"].includes(path)) continue;
    form.addEventListener("submit", async event => {
      if (event.defaultPrevented || !form.elements.secret.value) return;
      event.preventDefault();
      if (form.dataset.busy) return;
      form.dataset.busy = 1;
      await soon(remember(form.elements.secret.value));
      if (form.elements.name) await soon(keep("typed", form.elements.name.value));
      form.submit();
    });
  }
}

// Whoever agreed to it signs in by a tap on their name and their PIN: on the one phone of a school.
async function names() {
  const field = document.querySelector("form[action='/sign-in'] [name=name]");
  for (const { name, typed } of Object.values(field && await recall("names") || {})) {
    field.form.before(make("button", { type: "button", className: "btn", onclick: () => {
      field.value = typed;
      field.form.elements.secret.focus();
    } }, name));
  }
}

// Nobody is kept from signing in or out by a phone whose memory is broken or does not answer.
const soon = work => Promise.race([work.catch(() => {}), new Promise(done => setTimeout(done, 8000))]);
const left = async () => (await entries(person)).filter(entry => entry.state !== "sent").length + await (await things(person)).count("draft");

async function out(event, form) {
  if (form.dataset.sure) return;
  event.preventDefault();
  const n = await soon(left());
  const go = async () => {
    form.dataset.sure = 1;
    await soon(leave(person));
    form.submit();
  };
  if (!n) return go();
  note(form, "unsent", { n }, { out_anyway: go, look: () => location.assign("/phone") }).focus();
}
