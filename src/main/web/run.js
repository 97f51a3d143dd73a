// One phone on the table: the point we are at, its clock and that of the whole session. Both go on through reload and sleep.
const run = document.querySelector("[data-run]");
const points = [...document.querySelectorAll("[data-point]")];
const key = "run-" + run.dataset.run;
const show = (name, text) => { run.querySelector(`[data-${name}]`).textContent = text; };
const clock = ms => `${Math.floor(Math.abs(ms) / 60000)}:${String(Math.floor(Math.abs(ms) / 1000) % 60).padStart(2, "0")}`;
const said = (ms, left, over) => (ms < 0 ? over : left).replace("{time}", clock(ms));
const LONG = -3 * 3600000;
let now = JSON.parse(localStorage[key] ?? "null");
if (!now || !points[now.at]) now = { at: points.findIndex(point => !point.hidden), since: Date.now() };

function turn(at, since = Date.now()) {
  now = { at, since };
  try { localStorage[key] = JSON.stringify(now); } catch { /* it counts on while the page stands */ }
  points.forEach((point, n) => { point.hidden = n !== at; });
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

run.addEventListener("click", event => {
  const link = event.target.closest("a[data-to]");
  if (!link) return;
  event.preventDefault();
  turn(Number(link.dataset.to));
  points[now.at].querySelector("h2").focus();
});
const awake = () => document.hidden || navigator.wakeLock?.request("screen").catch(() => {});
document.addEventListener("visibilitychange", awake);
awake();
run.querySelector("[data-clocks]").hidden = false;
turn(now.at, now.since);
setInterval(tick, 1000);
