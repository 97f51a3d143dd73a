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
