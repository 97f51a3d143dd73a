// Unsent work of somebody who has left this phone: closed with their public key, opened with a key made from their PIN,
// or, when the PIN was changed meanwhile, with the one the server keeps for them (docs/decisions/024).
import { cacheName, change, forget, keep, recall, things } from "./store.js";

const AES = { name: "AES-GCM", length: 256 };
const EC = { name: "ECDH", namedCurve: "P-256" };
const random = n => crypto.getRandomValues(new Uint8Array(n));

/** The key that a PIN makes on this phone, not to be read out again; kept until the next page knows whose it is. */
export async function remember(pin) {
  const salt = await recall("salt") ?? random(16);
  await keep("salt", salt);
  const raw = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  const by = { name: "PBKDF2", hash: "SHA-256", salt, iterations: 300000 };
  await keep("pin", await crypto.subtle.deriveKey(by, raw, AES, false, ["encrypt", "decrypt"]));
}

async function shut(key, data) {
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, data) };
}
const unshut = (key, box) => crypto.subtle.decrypt({ name: "AES-GCM", iv: box.iv }, key, box.data);

/** On a page of this person: makes their pair of keys on this phone, and opens what was closed. */
export async function open(person) {
  const pin = await recall("pin");
  const pair = await recall("key-" + person);
  const closed = await (await things(person)).count("sealed");
  if (pair && !pin && !closed) return;
  const server = await fetchKey(person);
  const secret = pair ? await secretOf(pair, pin, server) : null;
  if (secret) await unsealAll(person, secret);
  if (!pair) await makePair(person, pin, server);
  else if (secret && (pin || server)) await keep("key-" + person, { ...pair, ...await wraps(secret, pin, server) });
  await forget("pin");
}

async function fetchKey(person) {
  try {
    const answer = await fetch("/phone/key", { headers: { Outbox: person }, signal: AbortSignal.timeout?.(8000) });
    const raw = Uint8Array.from(atob((await answer.json()).key), c => c.charCodeAt(0));
    return await crypto.subtle.importKey("raw", raw, AES, false, ["encrypt", "decrypt"]);
  } catch {
    return null;
  }
}

async function secretOf(pair, pin, server) {
  for (const [key, box] of [[pin, pair.byPin], [server, pair.byServer]]) {
    try {
      if (key && box) return await unshut(key, box);
    } catch { /* another PIN than before */ }
  }
  return null;
}

async function wraps(secret, pin, server) {
  const boxes = {};
  if (pin) boxes.byPin = await shut(pin, secret);
  if (server) boxes.byServer = await shut(server, secret);
  return boxes;
}

async function makePair(person, pin, server) {
  if (!pin && !server) return;
  const pair = await crypto.subtle.generateKey(EC, true, ["deriveKey"]);
  const secret = await crypto.subtle.exportKey("pkcs8", pair.privateKey);
  await keep("key-" + person, { open: pair.publicKey, ...await wraps(secret, pin, server) });
}

const shared = (mine, theirs) => crypto.subtle.deriveKey({ name: "ECDH", public: theirs }, mine, AES, false, ["encrypt", "decrypt"]);

/** Closes all that this person has not sent, and what was sent of late. Answers false when there is no key to close it with. */
export async function sealAll(person) {
  const pair = await recall("key-" + person);
  for (let round = 0; round < 5; round++) {
    const db = await things(person);
    const open = [...(await db.getAll("entry")).map(one => ["entry", one]), ...(await db.getAll("draft")).map(one => ["draft", one])];
    if (!open.length) return true;
    if (!pair) return false;
    await sealThese(person, open, pair.open);
  }
  return false;
}

async function sealThese(person, open, publicKey) {
  const once = await crypto.subtle.generateKey(EC, true, ["deriveKey"]);
  const key = await shared(once.privateKey, publicKey);
  const boxes = [];
  for (const [store, one] of open) boxes.push([store, one, { store, pub: once.publicKey, ...await shut(key, await pack(one)) }]);
  await change(person, async stores => {
    for (const [store, one, box] of boxes) {
      const id = one.id && store === "entry" ? one.id : one.path;
      const now = await stores[store].get(id);
      if (now?.at !== one.at || now?.words !== one.words || now?.state !== one.state) continue;
      await stores.sealed.put(box);
      await stores[store].delete(id);
    }
  });
}

async function unsealAll(person, secret) {
  const mine = await crypto.subtle.importKey("pkcs8", secret, EC, false, ["deriveKey"]);
  const db = await things(person);
  for (const at of await db.getAllKeys("sealed")) {
    const box = await db.get("sealed", at);
    if (!box) continue; // opened meanwhile on another page
    let one;
    try {
      one = unpack(await unshut(await shared(mine, box.pub), box));
    } catch {
      continue; // stays closed, and keeps none of the others so
    }
    await change(person, async stores => {
      if (!await stores.sealed.get(at)) return;
      // What was typed since then stays where it is, and other words beside it.
      const now = await stores[box.store].get(box.store === "entry" ? one.id : one.path);
      if (!now) await stores[box.store].put(one);
      else if (box.store === "draft" || now.words !== one.words) await stores.draft.put({ ...one, path: one.path + "#" + one.at });
      await stores.sealed.delete(at);
    });
  }
}

// A record with its files as one run of bytes: length of the words, the words, the files.
async function pack(one) {
  const files = (one.files ?? []).map(([name, file]) => [name, file.name, file.type, file.size]);
  const words = new TextEncoder().encode(JSON.stringify({ ...one, files }));
  return new Blob([Uint32Array.of(words.length), words, ...(one.files ?? []).map(([, file]) => file)]).arrayBuffer();
}

function unpack(buffer) {
  const length = new Uint32Array(buffer.slice(0, 4))[0];
  const one = JSON.parse(new TextDecoder().decode(buffer.slice(4, 4 + length)));
  let from = 4 + length;
  one.files = one.files.map(([name, called, type, size]) => [name, new File([buffer.slice(from, from += size)], called, { type })]);
  return one;
}

/** Somebody leaves this phone: their pages go, their unsent work stays closed, and the next one sees neither. */
export async function leave(person) {
  await caches.delete(cacheName(person));
  await keep("who", null);
  return sealAll(person);
}
