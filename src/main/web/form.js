// Forms that record work: kept while they are typed, queued when they are sent, mended when they come home.
import { EARLY, change, keep, things } from "./store.js";
import { entries, lighten, queue } from "./outbox.js";
import { shrink } from "./photo.js";
import { dress, kick, make, note, person, say, when } from "./kit.js";

const FIRST = 250; // milliseconds after a key before what was typed is kept
const PATIENCE = 8000; // milliseconds a person looks at "Sending" before they may go on
const pathOf = form => form.getAttribute("action");
/** A form at its own address records one thing: sent again before it has left, it takes the new words. */
const one = form => pathOf(form) === location.pathname;
const page = form => one(form) || location.pathname.endsWith("/new");
const inputs = form => [...form.elements].filter(input => input.name && !["hidden", "submit", "button"].includes(input.type));

function labelOf(input) {
  const group = ["radio", "checkbox"].includes(input.type) && input.closest("fieldset");
  return ((group ? group.querySelector("legend") : input.labels?.[0])?.firstChild?.textContent ?? "").trim();
}

function shownOf(form) {
  const shown = [];
  for (const input of inputs(form)) {
    const choice = ["radio", "checkbox"].includes(input.type);
    if (choice && !input.checked || input.type === "file" || !input.value) continue;
    const text = choice ? input.labels[0]?.textContent : input.selectedOptions ? input.selectedOptions[0]?.textContent : input.value;
    if (text?.trim()) shown.push([labelOf(input), text.trim()]);
  }
  return shown;
}

// Files of an entry that came home in a form without a place for them.
const carried = new WeakMap();

export function typed(form, button) {
  const fields = [], files = [];
  const data = new FormData(form);
  if (button?.name) data.append(button.name, button.value);
  for (const [name, value] of data) {
    if (typeof value !== "string") value.size && files.push([name, value]);
    else if (name !== "receipt") fields.push([name, value]);
  }
  files.push(...carried.get(form) ?? []);
  const heading = document.querySelector("h1")?.textContent.trim() ?? "";
  return { id: form.elements.receipt.value, path: pathOf(form), page: form.dataset.page ?? location.pathname, fields, files, shown: shownOf(form),
    title: inputs(form).length ? heading : [button?.textContent.trim(), heading].filter(Boolean).join(" · "),
    where: document.querySelector(".home span")?.lastChild?.textContent.trim() ?? "" };
}

function fill(form, kept) {
  const values = new Map();
  for (const [name, value] of kept.fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const input of form.elements) {
    if (!input.name || input.name === "receipt" || input.type === "submit") continue;
    const given = values.get(input.name);
    if (["radio", "checkbox"].includes(input.type)) input.checked = given?.includes(input.value) ?? false;
    else if (input.type === "file") attach(input, kept.files.filter(([name]) => name === input.name).map(([, file]) => file));
    else if (given) input.value = given.shift();
  }
  form.elements.receipt.value = kept.id;
}

function attach(input, files) {
  const tray = new DataTransfer();
  files.forEach(file => tray.items.add(file));
  input.files = tray.files;
}

/** Takes care of every form of this page that may wait on the phone. */
export async function care(root = document) {
  await grow();
  for (const form of root.querySelectorAll("form[method=post]")) {
    if (!form.elements.receipt || form.dataset.cared || !pathOf(form).startsWith("/communities/")) continue;
    form.dataset.cared = 1;
    try {
      watch(form, await restore(form));
    } catch { /* it stays an ordinary form, and the others are taken care of */ }
  }
}

// Lists and choices of this page grow by what was made on this phone and is not at the server yet.
async function grow() {
  const made = (await entries(person)).filter(entry => entry.state !== "sent");
  for (const pattern of document.querySelectorAll("template[data-each]")) {
    for (const entry of made.filter(one => one.path === pattern.dataset.each)) {
      const part = make("template", { innerHTML: pattern.innerHTML.replaceAll(EARLY, entry.id) });
      for (const place of part.content.querySelectorAll("[data-field]")) {
        place.textContent = entry.fields.find(([name]) => name === place.dataset.field)?.[1];
      }
      // Its forms can be opened when empty ones were taken along.
      for (const link of part.content.querySelectorAll("a[href]")) {
        if (!await isKept(link.href.replaceAll(entry.id, EARLY))) link.remove();
      }
      pattern.before(part.content);
      pattern.parentElement.hidden = false;
    }
    pattern.remove();
  }
}

const isKept = url => caches.match(url, { ignoreVary: true });
export const entryOf = async id => (await things(person)).get("entry", id);

/** Where a session made on this phone can be gone on with, when its empty forms are kept. */
async function goOn(entry) {
  const [, room] = entry.path.match(/^(\/communities\/[^/]+)\/cycles\/[^/]+\/sessions$/) ?? [];
  return room && await isKept(`${room}/sessions/${EARLY}`) ? `${room}/sessions/${entry.id}` : null;
}

/** Puts back what was typed here; answers whether something else stands here already and is not kept yet. */
async function restore(form) {
  if (form.querySelector(".errors")) return begun(form);
  form.elements.receipt.value = crypto.randomUUID();
  const draft = inputs(form).length && await (await things(person)).get("draft", pathOf(form));
  const queued = one(form) && (await entries(person)).filter(entry => entry.path === pathOf(form) && entry.state !== "sent").pop();
  const kept = draft || queued;
  if (!kept) return begun(form);
  if (begun(form) && String(typed(form).fields) !== String(kept.fields)) {
    if (draft) await change(person, ({ draft: all }) => all.put({ ...draft, path: `${draft.path}#${draft.at}` }));
    return true;
  }
  fill(form, kept);
  if (queued?.id === kept.id) form.dataset.words = queued.words;
  note(form, draft ? "restored" : "waiting_here", { when: when(kept.at) }, draft && {
    discard: async () => { await change(person, stores => stores.draft.delete(draft.path)); location.reload(); }
  });
}

// Somebody types before this script comes; a browser that puts back what it remembers is nobody.
const begun = form => navigator.userActivation?.hasBeenActive !== false
  && inputs(form).some(input => input.value !== (input.defaultValue ?? input.value) || input.checked !== input.defaultChecked);

function watch(form, already) {
  let timer;
  const save = () => {
    clearTimeout(timer);
    timer = null;
    if (!form.dataset.busy) change(person, stores => stores.draft.put({ ...typed(form), at: Date.now() })).catch(trouble => full(form, trouble));
  };
  const soon = () => { timer ??= setTimeout(save, FIRST); };
  if (already) soon();
  form.addEventListener("input", soon);
  form.addEventListener("change", event => event.target.type === "file" ? small(event.target).then(save) : soon());
  document.addEventListener("visibilitychange", () => { if (timer && document.hidden) save(); });
  form.addEventListener("submit", event => {
    // A look beforehand is asked and answered on the spot.
    if (event.defaultPrevented || event.submitter?.name === "step") return;
    event.preventDefault();
    clearTimeout(timer);
    timer = null;
    submit(form, event.submitter).catch(() => form.submit());
  });
}

async function small(input) {
  const before = [...input.files];
  const now = await Promise.all(before.map(file => shrink(file)));
  if (now.some((file, i) => file !== before[i])) attach(input, now);
  input.parentElement.querySelector(".photo")?.remove();
  for (const [i, file] of now.entries()) {
    if (!file.type.startsWith("image/")) continue;
    const line = note(input, "photo", { size: say.size(file.size), before: say.size(before[i].size) }, file === before[i] ? {} : {
      original: () => { attach(input, before); line.remove(); input.form.dispatchEvent(new Event("input")); }
    });
    line.classList.add("photo");
  }
}

// Room is made from what is at the server already; when there is none, what was typed stays on the page and goes straight out.
async function full(form, trouble) {
  if (trouble.name !== "QuotaExceededError") return;
  await lighten(person).catch(() => {});
  note(form, "full", {});
}

// What would be typed now belongs neither to what is on its way nor to what comes next.
function hold(form, busy) {
  if (busy) form.dataset.busy = 1;
  else delete form.dataset.busy;
  for (const input of form.elements) input.readOnly = busy;
}

async function submit(form, button) {
  if (form.dataset.busy) return;
  hold(form, true);
  const entry = typed(form, button);
  const line = note(form, "sending", {});
  try {
    // Another page began with the same draft and has sent it: its words are another entry.
    const before = await entryOf(entry.id);
    if (before && before.state !== "refused" && before.words !== form.dataset.words && String(before.fields) !== String(entry.fields)) {
      Object.assign(entry, { id: crypto.randomUUID(), draft: entry.id });
    }
    await queue(person, entry, form.dataset.instead).catch(async () => {
      await lighten(person);
      await queue(person, entry, form.dataset.instead);
    });
  } catch (trouble) {
    if (navigator.onLine) throw trouble;
    hold(form, false);
    return note(form, "full", {});
  }
  navigator.storage?.persist?.();
  const went = navigator.onLine ? await Promise.race([kick(true), new Promise(done => setTimeout(done, PATIENCE))]) : null;
  const now = await entryOf(entry.id);
  if (now?.state === "sent") return go(now.location);
  line.remove();
  hold(form, false);
  if (now?.state === "refused") return comeHome(form, now);
  await keep("said", went?.signIn ? "sign_in" : "saved");
  const further = await goOn(entry);
  if (further || page(form)) return go(further ?? await kindly(document.querySelector(".back")?.href));
  form.reset();
  form.elements.receipt.value = crypto.randomUUID();
  note(form, went?.signIn ? "sign_in" : "saved", {});
}

// After saving, nobody is led to a page that says there is no network: where the way back is not kept, to what waits.
async function kindly(back) {
  if (!back || await isKept(back)) return back ?? "/phone";
  for (const { id } of await entries(person)) if (back.includes(id) && await isKept(back.replaceAll(id, EARLY))) return back;
  return "/phone";
}

export function go(to) {
  const there = new URL(to, location);
  if (there.pathname + there.search === location.pathname + location.search) location.reload();
  else location.assign(there);
}

/** What the server refused, where it can be mended: its own page with the form, else the form with the reason above. */
export function comeHome(form, entry) {
  const answer = new DOMParser().parseFromString(entry.html ?? "", "text/html");
  const main = answer.querySelector("main");
  const again = main && [...main.querySelectorAll("form")].find(one => one.elements.receipt);
  if (!again) return note(form, "refused", { why: main?.querySelector("p")?.textContent ?? entry.status }, {}).focus();
  again.dataset.instead = entry.id;
  again.dataset.page = entry.page;
  for (const input of again.elements) if (input.type === "file") attach(input, entry.files.filter(([name]) => name === input.name).map(([, file]) => file));
  carried.set(again, entry.files.filter(([name]) => !again.elements[name]));
  document.querySelector("main").replaceWith(main);
  dress(main);
  care();
  (main.querySelector(".errors") ?? main).focus();
}
