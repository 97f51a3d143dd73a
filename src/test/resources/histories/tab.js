// One open tab of a phone, told by its page what to do. OUTBOX and STORE become the addresses of the real ones.
import * as outbox from "OUTBOX";
import { change } from "STORE";

const file = ([field, name, type, content]) => [field, new File([Uint8Array.from(atob(content), one => one.charCodeAt(0))], name, { type })];
const shown = ({ html, files, ...one }, all) => ({ ...one, files: files.length, blocked: outbox.blocked(one, all) });

async function all(person) {
  const entries = await outbox.entries(person);
  return entries.map(one => shown(one, entries));
}

const does = {
  show: all,
  // Somebody who changes their words has not been told that they arrived.
  async queue(person, entry, now, edited) {
    const before = (await outbox.entries(person)).find(one => one.id === entry.id);
    if (edited && (!before || before.state === "sent")) return false;
    await outbox.queue(person, { ...entry, files: entry.files.map(file), shown: [], title: "", where: "" }, null, now);
    return true;
  },
  async send(person, now, forced) {
    await outbox.send(person, { now: () => now, forced });
    return all(person);
  },
  again: person => outbox.offerAgain(person),
  async clean(person) {
    await outbox.tidy(person, Date.now() + 1e13);
    const left = await all(person);
    await change(person, async ({ entry }) => { for (const one of left) await entry.delete(one.id); });
    return left.filter(one => one.state === "sent").length;
  }
};

async function done(port, [id, what, ...how]) {
  try {
    port.postMessage([id, true, await does[what](...how)]);
  } catch (trouble) {
    port.postMessage([id, false, `${what}: ${trouble.stack ?? trouble}`]);
  }
}

onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => done(port, data); };
