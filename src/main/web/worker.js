// Keeps what the route table lets be kept, shows it when the network does not answer, and sends what waits.
import { EARLY, cacheName, keep, keepAnswer, recall, ring } from "./store.js";
import { meter } from "./meter.js";
import { entries, offerAgain, send } from "./outbox.js";
import { leave, sealAll } from "./seal.js";

const SHELL = ["./app.css", "./icon.svg", "./app.js", "./kit.js", "./home.js", "./store.js"];
const QUICK = 300; // milliseconds the network has before what is kept is shown
const PATIENT = 8000; // the same when the kept copy is older than what this phone sent, or the reader asks for it anew
const WHOSE = ["/sign-in", "/sign-in/code", "/sign-out", "/me/pin"];
let turn = 0; // counts sign-ins and sign-outs: what began before one says nothing about who is here now

addEventListener("install", event => event.waitUntil((async () => {
  const cache = await caches.open("shell");
  await Promise.all(SHELL.map(async path => await cache.match(path) ?? cache.add(path)));
  await refresh();
  await skipWaiting();
})()));

addEventListener("activate", event => event.waitUntil((async () => {
  const cache = await caches.open("shell");
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname;
    if (SHELL.some(now => now !== path && like(now) === like(path))) await cache.delete(url);
  }
  await clients.claim();
})()));

meter(entry => entry.transferSize);

const refresh = async () => (await caches.open("shell")).add("/offline").catch(() => {});
const pause = (time, value) => new Promise(done => setTimeout(done, time, value));

addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request, url.pathname));
  else if (request.mode === "navigate" && request.method === "GET") event.respondWith(page(event).catch(() => fetch(request)));
  else if (request.mode === "navigate" && WHOSE.includes(url.pathname)) event.respondWith(door(request, url.pathname).catch(() => fetch(request)));
  else if (url.pathname === "/language" || url.pathname === "/light") event.respondWith(fetch(request).catch(offline).finally(refresh));
});

// A kept page may name a script of last month: then today's of that name.
async function asset(request, path) {
  const cache = await caches.open("shell");
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request).catch(() => null);
  if (answer?.ok) await cache.put(request, answer.clone()).catch(() => {});
  if (answer?.ok) return answer;
  for (const one of await cache.keys()) if (like(new URL(one.url).pathname) === like(path)) return cache.match(one);
  return answer ?? Response.error();
}
const like = path => path.replace(/\.[0-9a-f]{12}\./, ".");

async function page(event) {
  if (await recall("leaving") && !await farewell()) return offline();
  const who = await recall("who");
  const kept = who ? await (await caches.open(cacheName(who))).match(event.request.url, { ignoreVary: true }) : null;
  const fresh = fetched(event, event.request, who, turn);
  if (!kept) return fresh.catch(async () => await early(event.request.url, who) ?? offline());
  const at = Number(kept.headers.get("Kept-At"));
  const old = at < (await recall("changed-" + who) ?? 0) || /re|no/.test(event.request.cache);
  const none = Symbol();
  const first = await Promise.race([fresh.catch(() => none), pause(navigator.onLine ? old ? PATIENT : QUICK : 0, none)]);
  if (first !== none && ours(first)) return first;
  event.waitUntil(follow(event, fresh, kept.clone(), at));
  return kept;
}

const ours = answer => answer.type === "opaqueredirect" || answer.headers.has("Urunana-Phone") && answer.status < 500;
const offline = async () => await (await caches.open("shell")).match("/offline") ?? Response.error();

// What was made here without network has no page yet: the empty forms that are kept for it get its id.
async function early(url, who) {
  if (!who) return null;
  const cache = await caches.open(cacheName(who));
  for (const { id } of await entries(who)) {
    const kept = url.includes(id) && await cache.match(url.replaceAll(id, EARLY));
    if (kept) return new Response((await kept.text()).replaceAll(EARLY, id), { headers: kept.headers });
  }
  return null;
}

// The page says how old it is, and that there is something newer when there is.
async function follow(event, fresh, kept, at) {
  await tell(event.resultingClientId, { kept: at });
  const answer = await fresh.catch(() => null);
  // Led elsewhere: perhaps the sign-in has ended, which such an answer does not say.
  if (answer?.type === "opaqueredirect") return fetched(event, new Request("/offline", { method: "HEAD" }), await recall("who"), turn);
  if (!answer || !answer.ok || !ours(answer)) return;
  const [a, b] = await Promise.all([kept.text(), answer.clone().text()]);
  if (bare(a) !== bare(b)) await tell(event.resultingClientId, { newer: true });
}
const bare = html => html.replace(/name="receipt" value="[^"]*"/g, "");

async function tell(id, news) {
  for (let i = 0; i < 20; i++) {
    const client = id && await clients.get(id);
    if (client) return client.postMessage(news);
    await pause(100);
  }
}

async function fetched(event, request, who, began) {
  // Going back, a browser would take what it had from whoever was signed in then.
  const answer = await fetch(request.cache === "force-cache" ? new Request(request.url, { redirect: "manual", cache: "no-cache" }) : request);
  const said = answer.headers.get("Urunana-Phone");
  if (said && began === turn) await learn(event, request.url, answer, said.split(" "), who).catch(() => {});
  return answer;
}

async function learn(event, url, answer, [person, rights, epoch], who) {
  if (person === "-") person = null;
  if (who !== undefined && who !== person) {
    if (who) await leave(who);
    if (person) refresh();
  }
  if (who !== person) await keep("who", person);
  if (!person) return;
  if (who !== person) event.waitUntil(close(person));
  const cache = await caches.open(cacheName(person));
  await keepAnswer(cache, person, url, answer.clone()).catch(() => {});
  if ([403, 404, 410].includes(answer.status)) await cache.delete(url);
  event.waitUntil(Promise.allSettled([compare("epoch", epoch, () => offerAgain(person, epoch).then(() => send(person))),
    compare("rights-" + person, rights, () => review(cache))]));
}

// Of the others on this phone nothing lies open, not even when their leaving was cut short.
async function close(person) {
  for (const name of await caches.keys()) if (name.startsWith("pages-") && name !== cacheName(person)) await caches.delete(name);
  for (const { name } of await indexedDB.databases?.() ?? []) if (name.startsWith("urunana-") && !name.endsWith(person)) await sealAll(name.slice(8));
}

async function compare(key, now, changed) {
  const before = await recall(key);
  if (before === now) return;
  // Known only when all of it is done: what breaks off begins again with the next page.
  if (before) await changed();
  await keep(key, now);
}

// Rights changed: what this person may no longer open leaves the phone.
async function review(cache) {
  for (const { url } of await cache.keys()) {
    const answer = await fetch(url, { method: "HEAD", redirect: "manual" });
    if ([403, 404, 410].includes(answer.status)) await cache.delete(url);
  }
}

/** Somebody comes or goes: pages that were on their way belong to nobody. */
async function door(request, path) {
  turn++;
  const who = await recall("who");
  if (path === "/sign-out" && who) await leave(who);
  try {
    const answer = await fetch(request);
    // Somebody came, perhaps another one, and whoever was here before did not say good-bye.
    if (answer.type === "opaqueredirect" && path.startsWith("/sign-in")) {
      if (who) await leave(who);
      await keep("leaving", false);
    }
    return answer;
  } catch {
    if (path !== "/sign-out") return offline();
    await keep("leaving", true);
    return offline();
  } finally {
    turn++;
    refresh();
  }
}

// Signed out here without network: the server hears of it before anything else.
async function farewell() {
  const body = new URLSearchParams({ receipt: crypto.randomUUID() });
  const answer = await fetch("/sign-out", { method: "POST", body }).catch(() => null);
  if (!answer?.headers.get("Urunana-Phone")?.startsWith("-")) return false;
  await keep("leaving", false);
  return true;
}

addEventListener("message", event => {
  const { send: person, forced } = event.data ?? {};
  if (person) event.waitUntil(sendAs(person, forced).then(done => event.ports[0]?.postMessage(done)));
});
// What is still left makes the browser come again, each time later.
addEventListener("sync", event => event.waitUntil(recall("who").then(async who => {
  if (who && (await sendAs(who, true)).left) throw new Error("later");
})));

async function sendAs(person, forced) {
  const done = await send(person, { forced });
  if (done.left && !navigator.onLine) await registration.sync?.register("outbox").catch(() => {});
  ring({ done });
  return done;
}
