// What the phone remembers: "urunana" belongs to the phone, "urunana-<person>" to one person.
import "./idb.js";

const opened = new Map();

function base(name, upgrade) {
  if (!opened.has(name)) {
    const forget = () => opened.delete(name);
    const db = globalThis.idb.openDB(name, 1, {
      upgrade,
      blocking: (now, next, event) => { forget(); event.target.close(); },
      terminated: forget
    });
    db.catch(forget);
    opened.set(name, db);
  }
  return opened.get(name);
}

const phone = () => base("urunana", db => db.createObjectStore("about"));

export const recall = async key => (await phone()).get("about", key);
export const keep = async (key, value) => (await phone()).put("about", value, key);
export const forget = async key => (await phone()).delete("about", key);

export async function recount(key, next) {
  const store = (await phone()).transaction("about", "readwrite").store;
  await store.put(next(await store.get(key)), key);
}

/** entry: what was submitted, by receipt id. draft: what is being typed, by address. sealed: both, closed for others. */
export const things = person => base("urunana-" + person, db => {
  db.createObjectStore("entry", { keyPath: "id" });
  db.createObjectStore("draft", { keyPath: "path" });
  db.createObjectStore("sealed", { autoIncrement: true });
});

/** One change that is on the disk when the promise is kept. */
export async function change(person, work) {
  const tx = (await things(person)).transaction(["entry", "draft", "sealed"], "readwrite", { durability: "strict" });
  const stores = { entry: tx.objectStore("entry"), draft: tx.objectStore("draft"), sealed: tx.objectStore("sealed") };
  try {
    const result = await work(stores);
    await tx.done;
    return result;
  } catch (trouble) {
    try { tx.abort(); } catch { /* ended by itself */ }
    tx.done.catch(() => {});
    throw trouble;
  }
}

export const cacheName = person => "pages-" + person;

/** Keeps a page for reading without network, when the server lets it be kept and it is this person's. */
export async function keepPage(person, path, onlyNew) {
  const cache = await caches.open(cacheName(person));
  const url = new URL(path, location).href;
  if (onlyNew && await cache.match(url)) return true;
  return keepAnswer(cache, person, url, await fetch(url));
}

export async function keepAnswer(cache, person, url, answer) {
  if (answer.status !== 200 || answer.redirected || !answer.headers.has("Urunana-Keep")) return false;
  if (answer.headers.get("Urunana-Phone")?.split(" ")[0] !== person) return false;
  const headers = new Headers(answer.headers);
  headers.set("Kept-At", Date.now());
  await cache.put(url, new Response(await answer.blob(), { headers }));
  return true;
}

const bell = "BroadcastChannel" in globalThis ? new BroadcastChannel("urunana") : null;
/** Tells every open page, and the worker, that something changed. */
export function ring(news) {
  bell?.postMessage(news);
  globalThis.dispatchEvent?.(new MessageEvent("urunana", { data: news }));
}
export function hear(listener) {
  bell?.addEventListener("message", event => listener(event.data));
  globalThis.addEventListener?.("urunana", event => listener(event.data));
}

/** The id under which the server shows empty forms for what is on a phone only. */
export const EARLY = "00000000-0000-0000-0000-000000000000";
