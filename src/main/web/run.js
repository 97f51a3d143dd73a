// One phone on the table: the point we are at, its clock and that of the whole session. Both go on through reload and sleep.
const run = document.querySelector("[data-run]");
const another = document.querySelector("[data-another]");
const points = [...document.querySelectorAll("[data-point]")];
const jot = document.querySelector("[name=point]").form.elements;
const key = "run-" + run.dataset.run;
const show = (name, text) => { run.querySelector(`[data-${name}]`).textContent = text; };
const clock = ms => `${Math.floor(Math.abs(ms) / 60000)}:${String(Math.floor(Math.abs(ms) / 1000) % 60).padStart(2, "0")}`;
const said = (ms, left, over) => (ms < 0 ? over : left).replace("{time}", clock(ms));
const LONG = -3 * 3600000;
// spent: milliseconds for the challenges, and for other business; the page of the notes offers them.
let now = JSON.parse(localStorage[key] ?? "null");
const led = another?.dataset.another;
const heard = led > Date.now() + LONG ? Math.min(led, Date.now()) : 0;
if (!points[now?.at] || heard > now.since) now = { spent: [0, 0], ...now, at: points.findIndex(point => !point.hidden), since: heard || Date.now() };

function turn(at) {
  const { spent = [0, 0], since } = now;
  spent[points[now.at].dataset.other] += Date.now() - since;
  now = { at, since: Date.now(), spent };
  if (!another) tell().catch(() => {});
  face();
  points[at].querySelector("h2").focus();
}

// Other phones hear of it when there is network; without it this one goes on by itself.
const tell = (form = run) => fetch(form.getAttribute("action"), { method: "POST", redirect: "manual",
  body: new URLSearchParams({ receipt: crypto.randomUUID(), known: form.elements.known.value, step: now.at + 1 }) });

function face() {
  now.other = points[now.at].dataset.other;
  try { localStorage[key] = JSON.stringify(now); } catch { /* it counts on while the page stands */ }
  points.forEach((point, n) => { point.hidden = n !== now.at; });
  jot.at.value = now.at + 1;
  jot.point.value = points[now.at].querySelector("h2").textContent;
  tick();
}

function tick() {
  const { since, focus, all, left, over, first, second } = run.dataset;
  const gone = Date.now() - since;
  const inFocus = gone < focus * 60000;
  const rest = (inFocus ? focus : all) * 60000 - gone;
  // A session whose record was left open is not hours late, it is over.
  show("part", rest > LONG ? inFocus ? first : second : "");
  show("whole", rest > LONG ? said(rest, left, over) : "");
  const minutes = points[now.at].dataset.point;
  show("step", minutes > 0 ? said(minutes * 60000 - (Date.now() - now.since), left, over) : "");
}

document.addEventListener("click", event => {
  const link = event.target.closest("[data-to], [data-form]");
  if (link?.dataset.form) sessionStorage.run = `${location.pathname}?at=${now.at + 1}`;
  if (!link?.dataset.to) return;
  event.preventDefault();
  turn(Number(link.dataset.to));
});
another?.addEventListener("submit", event => {
  event.preventDefault();
  tell(another).then(() => location.reload(), () => another.remove());
});
// Forms are kept under their own address; where one came from is remembered beside it.
for (const link of document.querySelectorAll("a[href*='?at=']:not([data-to])")) {
  link.search = "";
  link.dataset.form = 1;
}
const awake = () => document.hidden || navigator.wakeLock?.request("screen").catch(() => {});
document.addEventListener("visibilitychange", awake);
awake();
run.querySelector("[data-clocks]").hidden = false;
face();
setInterval(tick, 1000);
