// The page "My phone": what waits, what came back, what is typed, what was sent, what is kept, what it cost.
import { cacheName, change, hear, keep, recall, recount, things } from "./store.js";
import { entries } from "./outbox.js";
import { kick, make, note, person, plainText, say, tap, when } from "./kit.js";
import { comeHome } from "./form.js";
import { plain } from "./plain.js";

const $ = name => document.querySelector(`[data-phone-${name}]`);

export async function overview() {
  document.querySelector("[data-phone]").hidden = false;
  $("send").onclick = async () => {
    const done = await kick(true);
    if (done.signIn) note($("send"), "sign_in", {});
    else if (done.left) note($("send"), "not_yet", { n: done.left });
    await list();
  };
  $("export").onclick = async () => save(await everything(), "urunana");
  $("photos").value = await recall("photos") ?? "small";
  $("photos").onchange = event => keep("photos", event.target.value);
  await named();
  hear(list);
  addEventListener("hashchange", list);
  await list();
}

// On a phone that several use, one's name stands at the sign-in only when one said so.
async function named() {
  const tick = $("named"), typed = await recall("typed-" + person);
  tick.closest("p").hidden = !typed;
  tick.checked = Boolean((await recall("names"))?.[person]);
  tick.onchange = () => recount("names", before => {
    const { [person]: mine, ...others } = before ?? {};
    return tick.checked ? { ...others, [person]: { name: tick.dataset.phoneNamed, typed } } : others;
  });
}

async function everything() {
  const drafts = await (await things(person)).getAll("draft");
  return [...(await entries(person)), ...drafts.map(draft => ({ ...draft, state: "draft" }))];
}

async function list() {
  if (!$("lists")) return; // the page of an entry stands here
  const all = await everything();
  const chosen = all.find(one => address(one) === location.hash);
  $("lists").hidden = Boolean(chosen);
  // What is being mended here stays as it is while others come and go.
  const now = chosen ? chosen.id + chosen.state + chosen.words : "";
  const before = $("one").dataset.now;
  if (now && now === before) return;
  if (before && !now) document.getElementById("main").focus();
  $("one").dataset.now = now;
  $("one").replaceChildren();
  if (chosen) return look(chosen);
  for (const state of ["refused", "waiting", "draft", "sent"]) {
    const these = all.filter(one => one.state === state);
    const box = document.querySelector(`[data-state=${state}]`);
    box.hidden = !these.length;
    box.querySelector("ul").replaceChildren(...these.map(row));
  }
  $("nothing").hidden = all.some(one => one.state !== "sent");
  $("send").hidden = !all.some(one => one.state === "waiting");
  $("export").hidden = !all.length;
  await kept();
  await metered();
}

function fact(name, ...said) {
  return make("div", {}, make("dt", {}, name), make("dd", { className: "said" }, ...said));
}

async function metered() {
  const { day, month, last } = await recall("meter") ?? {};
  const line = (span, text) => fact(say("meter_" + span), text);
  const both = span => say("meter", { down: say.size(span.down), up: say.size(span.up) });
  $("meter").replaceChildren(...[month && line("month", both(month)), day && line("day", both(day)),
    last?.page && line("page", say.size(last.page)), last?.file && line("file", say.size(last.file))].filter(Boolean));
}

// A draft is gone on with on its page; one that another has taken the place of there, here.
const address = one => one.state !== "draft" ? "#" + one.id : one.path?.includes("#") ? "#" + one.path : one.page;

function row(one) {
  const line = document.querySelector("template").content.firstElementChild.cloneNode(true);
  const link = line.querySelector("a");
  link.href = address(one);
  line.querySelector("b").textContent = one.title || one.path;
  line.querySelector(".quiet").textContent = [brief(one.shown?.[0]?.[1] ?? ""), one.where, when(one.sentAt ?? one.at), one.parked ? say("parked") : ""].filter(Boolean).join(" · ");
  return line;
}

// Three decisions in one list are told apart by their first words.
const brief = text => text.length > 60 ? text.slice(0, 60).replace(/\s+\S*$/, "") + "…" : text;

async function look(one) {
  const box = $("one");
  if (one.state === "refused" && one.html) {
    const form = make("form");
    box.append(form);
    comeHome(form, one);
    if (!form.isConnected) return document.querySelector("main").append(choices(one));
  }
  const heading = make("h2", { tabIndex: -1 }, one.title);
  const list = make("dl", { className: "facts" });
  const mended = one.state === "sent" ? [] : one.fields.map(([, value]) => value.trim());
  for (const [label, text] of one.shown ?? []) if (!mended.includes(text)) list.append(fact(label, text));
  for (const [, file] of one.files ?? []) {
    list.append(fact(say("file"), make("a", { href: URL.createObjectURL(file), download: file.name }, `${file.name} (${say.size(file.size)})`)));
  }
  box.append(heading, list);
  if (one.state === "sent") box.append(tap("see", () => location.assign(one.location)));
  else box.append(plain(one, Object.assign(tap(one.state === "waiting" ? "send_now" : "try_again"), { type: "submit", className: "btn primary" })));
  box.append(choices(one));
  heading.focus();
}

/** What else may be done with an entry, also below the form of its own page. */
function choices(one) {
  const box = make("div", { className: "choices" });
  const leave = () => $("lists") ? location.hash = "" : location.assign("/phone");
  if (one.state !== "sent") box.append(tap("drop", () => drop(one, box, leave)));
  box.append(tap("to_file", () => save([one], one.title)), tap("back", leave));
  return box;
}

// The author alone decides, twice; a file of it can be kept first.
function drop(one, box, leave) {
  if (box.querySelector(".note")) return;
  note(box.firstElementChild, "drop_sure", {}, { drop_yes: async () => {
    await change(person, stores => one.state === "draft" ? stores.draft.delete(one.path) : stores.entry.delete(one.id));
    leave();
  } }).focus();
}

async function save(all, name) {
  const whole = await Promise.all(all.map(async one => ({ ...one, html: undefined, files: await Promise.all((one.files ?? []).map(
    async ([field, file]) => ({ field, name: file.name, type: file.type, content: await text64(file) }))) })));
  const blob = new Blob([JSON.stringify(whole, null, 1)], { type: "application/json" });
  make("a", { href: URL.createObjectURL(blob), download: `${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.json` }).click();
}

const text64 = file => new Promise(done => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.split(",")[1]);
  reader.readAsDataURL(file);
});

/** What is kept for reading without network: by community, with its size, and how to free it. */
async function kept() {
  const cache = await caches.open(cacheName(person));
  const groups = new Map();
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    const group = path.match(/^\/communities\/[0-9a-f-]{36}/)?.[0] ?? "/";
    const blob = await (await cache.match(request))?.blob();
    if (!blob) continue; // it left the phone meanwhile
    const known = groups.get(group) ?? { size: 0, urls: [], name: "" };
    if (path !== "/" && path === group && blob.type.startsWith("text/html")) known.name = (await blob.text()).match(/<h1>([^<]*)/)?.[1] ?? "";
    groups.set(group, { ...known, size: known.size + blob.size, urls: [...known.urls, request.url] });
  }
  $("kept").replaceChildren(...[...groups].map(([path, group]) => {
    const line = row({ state: "draft", page: path, title: plainText(group.name) || say(path === "/" ? "own_pages" : "a_community"), at: Date.now() });
    line.querySelector(".quiet").textContent = say("kept", { n: group.urls.length, size: say.size(group.size) });
    if (path !== "/") line.append(tap("free", async () => { for (const url of group.urls) await cache.delete(url); await list(); }));
    return line;
  }));
}
