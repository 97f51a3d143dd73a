// Leads the tabs of one phone through histories, and tells what the phone says at the end of each.
let n = 0;
const pause = time => new Promise(done => setTimeout(done, time));

/** A frame of its own with a worker of its own, which ends with it, whatever is on its way. */
function tab(script) {
  const frame = document.documentElement.appendChild(document.createElement("iframe"));
  const worker = new frame.contentWindow.SharedWorker(new URL(script, location).href, { type: "module", name: crypto.randomUUID() });
  const open = new Map();
  worker.port.onmessage = ({ data: [id, good, value] }) => {
    const [yes, no] = open.get(id);
    open.delete(id);
    good ? yes(value) : no(new Error(value));
  };
  worker.onerror = event => { for (const [, no] of open.values()) no(new Error("tab: " + event.message)); };
  return {
    ask: (...what) => new Promise((yes, no) => { open.set(++n, [yes, no]); worker.port.postMessage([n, ...what]); }),
    close() { frame.remove(); for (const [yes] of open.values()) yes(null); }
  };
}

export function phone(person, script) {
  let one = tab(script), other = tab(script);

  // The version a form of a record carries is the one of the page that was kept.
  async function written(entry) {
    if (!entry.page) return entry;
    const page = await (await fetch(entry.page)).text();
    return { ...entry, fields: [...entry.fields, ["version", page.match(/name="version" value="(\d+)"/)[1]]] };
  }

  async function begin(history, told) {
    let now = Date.now();
    const heard = all => all?.forEach(entry => entry.state === "refused" && told.refused.push(entry.id));
    const queue = async (at, k, v) => {
      const entry = await written(history.entries[k][v]);
      if (await at.ask("queue", person, entry, now, v > 0)) told.queued.push({ id: entry.id, path: entry.path, fields: entry.fields });
    };
    const send = (at, forced = true) => at.ask("send", person, now, forced);
    const does = {
      queue: (k, v) => queue(one, k, v),
      send: async () => heard(await send(one)),
      patient: async () => heard(await send(one, false)),
      both: async () => (await Promise.all([send(one), send(other)])).forEach(heard),
      close: async time => { const gone = send(one); await pause(time); one.close(); one = tab(script); heard(await gone); },
      meanwhile: async (k, v) => { const sent = send(one); await queue(other, k, v); heard(await sent); },
      again: () => one.ask("again", person),
      wait: time => { now += time; }
    };
    for (const [what, ...how] of history.steps) await does[what](...how);
  }

  async function end(told) {
    let all, now = Date.now();
    for (told.rounds = 1; told.rounds < 100; told.rounds++) {
      all = await one.ask("send", person, now, true);
      for (const entry of all) if (entry.state === "refused") told.refused.push(entry.id);
      if (!all.some(entry => entry.state === "waiting" && !entry.blocked)) break;
      now += 2000000;
    }
    told.left = await other.ask("show", person);
    told.stuck = await other.ask("clean", person);
    return told;
  }

  /** Lives these histories; the last one is only begun, and ended by the next call, after the page was loaded anew. */
  return async (histories, begun) => {
    const all = begun ? [await end(begun)] : [];
    for (const [i, history] of histories.entries()) {
      const told = { number: history.number, queued: [], refused: [], rounds: 0, stuck: 0, left: [] };
      await begin(history, told);
      if (i === histories.length - 1) return JSON.stringify({ all, begun: told });
      all.push(await end(told));
    }
    return JSON.stringify({ all, begun: null });
  };
}
