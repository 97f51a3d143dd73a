// What the phone remembers: "urunana" belongs to the phone, "urunana-<person>" to one person.
const opened = new Map();
const answer = request => new Promise((good, bad) => {
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});
/** The same methods with a promise for an answer, of one store, or of the one that is named first. */
const promised = of => Object.fromEntries(["get", "getAll", "getAllKeys", "count", "put", "delete"].map(
  name => [name, (...all) => answer(of(...all)[name](...all.slice(of.length)))]));

function base(name, upgrade) {
  if (!opened.has(name)) {
    const forget = () => opened.delete(name);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => upgrade(request.result);
    const open = answer(request).then(db => {
      db.onclose = forget;
      db.onversionchange = () => { forget(); db.close(); };
      return { db, ...promised(store => db.transaction(store).objectStore(store)) };
    });
    open.catch(forget);
    opened.set(name, open);
  }
  return opened.get(name);
}

const phone = () => base("urunana", db => db.createObjectStore("about"));
const write = async work => changing(await phone(), ["about"], "relaxed", work);

export const recall = async key => (await phone()).get("about", key);
export const keep = (key, value) => write(({ about }) => about.put(value, key));
export const forget = key => write(({ about }) => about.delete(key));
export const recount = (key, next) => write(async ({ about }) => about.put(next(await about.get(key)), key));

/** entry: what was submitted, by receipt id. draft: what is being typed, by address. sealed: both, closed for others. */
export const things = person => base("urunana-" + person, db => {
  db.createObjectStore("entry", { keyPath: "id" });
  db.createObjectStore("draft", { keyPath: "path" });
  db.createObjectStore("sealed", { autoIncrement: true });
});

/** One change that is on the disk when the promise is kept. */
export const change = async (person, work) => changing(await things(person), ["entry", "draft", "sealed"], "strict", work);

async function changing({ db }, names, durability, work) {
  const tx = db.transaction(names, "readwrite", { durability });
  const done = new Promise((good, bad) => {
    tx.oncomplete = good;
    tx.onabort = () => bad(tx.error);
  });
  done.catch(() => {});
  try {
    const result = await work(Object.fromEntries(names.map(name => [name, promised(() => tx.objectStore(name))])));
    await done;
    return result;
  } catch (trouble) {
    try { tx.abort(); } catch { /* ended by itself */ }
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
