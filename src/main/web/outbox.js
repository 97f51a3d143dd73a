// Entries go out in order, each with its id and hash; only the server's word for that id and hash makes one "sent".
import { count } from "./meter.js";
import { change, keep, ring, things } from "./store.js";

const DAY = 86400000;
const LONGEST = 30 * 60000;
const byOrder = (a, b) => a.seq - b.seq;

export const entries = async person => (await (await things(person)).getAll("entry")).sort(byOrder);

/** Queues what a form says, in place of its draft and of the refused entry it mends; one with the same id takes the new words. */
export async function queue(person, entry, instead, now = Date.now()) {
  await change(person, async ({ entry: all, draft }) => {
    const before = await all.get(entry.id);
    const last = (await all.getAll()).reduce((seq, one) => Math.max(seq, one.seq), 0);
    await all.put({ ...entry, seq: before?.seq ?? last + 1, state: "waiting", at: now, words: crypto.randomUUID(), tries: 0, next: 0 });
    const typed = await draft.get(entry.path);
    if ([entry.id, entry.draft].includes(typed?.id)) await draft.delete(entry.path);
    if (instead && instead !== entry.id) await all.delete(instead);
  });
  ring({ id: entry.id, state: "waiting" });
}

/** Waits while one whose record it names is not yet at the server. */
export function blocked(entry, all) {
  const named = entry.path + JSON.stringify(entry.fields);
  return all.some(other => other.seq < entry.seq && other.state !== "sent" && named.includes(other.id));
}

/** Sends what waits, one after another. Answers { left, signIn }. */
export function send(person, { link = fetch, now = Date.now, forced = false } = {}) {
  const run = () => inOrder(person, link, now, forced);
  return navigator.locks ? navigator.locks.request("outbox-" + person, run) : run();
}

async function inOrder(person, link, now, forced) {
  let signIn = false;
  const skipped = new Set();
  for (;;) {
    const all = await entries(person);
    const entry = all.find(one => one.state === "waiting" && !skipped.has(one.id) && !blocked(one, all));
    if (!entry || !forced && entry.next > now()) break;
    const outcome = await offer(person, entry, link, now);
    const kept = await settle(person, entry, outcome);
    if (kept === "sent") await keep("changed-" + person, now());
    ring({ id: entry.id, state: kept });
    signIn = outcome.signIn;
    if (outcome.stop) break;
    // What got new words on its way goes next with them, in its place.
    if (kept !== "waiting") skipped.add(entry.id);
  }
  return { left: (await entries(person)).filter(one => one.state === "waiting").length, signIn };
}

// Words changed on the phone while the old ones travelled go out again; they were not what the server confirmed. A clock that
// is turned back, or stands still for a moment, does not tell them apart.
const settle = (person, entry, outcome) => change(person, async ({ entry: all }) => {
  const now = await all.get(entry.id);
  if (!now) return null;
  if (now.words !== entry.words) return now.state;
  const kept = { ...now, ...outcome.change };
  await all.put(kept);
  return kept.state;
});

async function offer(person, entry, link, now) {
  const later = wait => {
    const tries = entry.tries + 1;
    const pause = Math.max(wait, Math.min(LONGEST, 2500 * 2 ** Math.min(tries, 12)) * (0.5 + Math.random() / 2));
    return { stop: true, change: { tries, next: now() + pause } };
  };
  let answer, text, hash;
  try {
    hash = await hashOf(entry);
    answer = await link(entry.path, request(person, entry));
    count({ up: sizeOf(entry) }).catch(() => {});
    if (answer.headers.get("Outbox") !== person) return later(0);
    text = await answer.text();
    entry.epoch = answer.headers.get("Urunana-Phone")?.split(" ")[2];
    if (answer.status === 200 && answer.headers.get("Content-Type") === "application/json") return confirmed(entry, JSON.parse(text), hash, now);
  } catch {
    return later(0);
  }
  if (answer.status === 401) return { stop: true, signIn: true, change: { next: 0 } };
  if (answer.status >= 500 || [408, 425, 429].includes(answer.status)) return later(1000 * (answer.headers.get("Retry-After") || 0));
  // A connection that breaks within the head of an answer leaves a browser something that looks like an answer.
  if (!text.trimEnd().endsWith("</html>")) return later(0);
  if (entry.light && answer.status === 409) return { change: { state: "sent", sentAt: now() } };
  return { change: { state: "refused", status: answer.status, parked: answer.headers.get("Parked"), html: text } };
}

function confirmed(entry, receipt, hash, now) {
  if (receipt.receipt !== entry.id || receipt.hash !== hash) return { change: { state: "refused", status: 0 } };
  return { change: { state: "sent", location: receipt.location, hash, epoch: entry.epoch, sentAt: now(), html: null } };
}

function request(person, entry) {
  const body = new FormData();
  body.append("receipt", entry.id);
  for (const [name, value] of entry.fields) body.append(name, value);
  for (const [name, file] of entry.files) body.append(name, file, file.name);
  return { method: "POST", body, headers: { Outbox: person }, redirect: "manual", signal: AbortSignal.timeout?.(60000 + sizeOf(entry)) };
}

/** About what it weighs on the wire, in bytes; a slow network gets a millisecond for each. */
const sizeOf = ({ fields, files }) => [...fields, ...files].reduce((sum, [name, value]) => sum + 100 + name.length + (value.size ?? value.length), 300);

const hex = buffer => Array.from(new Uint8Array(buffer), byte => byte.toString(16).padStart(2, "0")).join("");
const sha = async data => hex(await crypto.subtle.digest("SHA-256", data));
const byName = (a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

/** The same hash as web.Form's: over words with \n for line ends, then over the content of files. */
export async function hashOf(entry) {
  let text = "";
  for (const [name, value] of [...entry.fields].sort(byName)) {
    const plain = value.replace(/\r\n?/g, "\n");
    text += `${name}\n${plain.length}\n${plain}\n`;
  }
  for (const [name, file] of [...entry.files].sort(byName)) text += `${name}\n${file.size}\n${await sha(await file.arrayBuffer())}\n`;
  return sha(new TextEncoder().encode(text));
}

/** Sent entries stay thirty days: a restored server is offered them again, and receipts make that harmless (security 23). */
export const tidy = (person, now = Date.now()) => change(person, async ({ entry: all }) => {
  for (const one of await all.getAll()) if (one.state === "sent" && one.sentAt < now - 30 * DAY) await all.delete(one.id);
});

/** What was confirmed by a site as it was in another epoch, whoever of this phone noticed first that it is restored. */
export const offerAgain = (person, epoch) => change(person, async ({ entry: all }) => {
  for (const one of await all.getAll()) if (one.state === "sent" && one.epoch !== epoch) await all.put({ ...one, state: "waiting", tries: 0, next: 0 });
});

/** When the phone is full, photos of what was sent are the first to go. */
export const lighten = person => change(person, async ({ entry: all }) => {
  for (const one of await all.getAll()) if (one.state === "sent" && one.files.length) await all.put({ ...one, files: [], light: true });
});
