// Counting voices by a tap, without leaving the page. What is tapped is typed into the form of this page, which is kept and
// sent like any other; a clock may run along with whoever has the floor. Without this script each tap is a form of its own.
const LONGEST = 1800; // seconds: a clock that was forgotten
const { dataset } = document.documentElement;
const opened = Date.now();
const place = `voice ${dataset.person} ${location.pathname}`;
const $ = name => document.querySelector(`[data-voice=${name}]`);
const field = (kind, id) => document.getElementById(`f-${kind}-${id}`);
const typed = (kind, id) => Number(field(kind, id)?.value) || 0;
const sheet = () => $("sheet").closest("form");

// Who has the floor, since when, whose turn was tapped last, whether a clock is wished for.
const now = JSON.parse(localStorage[place] ?? "{}");
let sent = [], entries;

function keep() {
  localStorage[place] = JSON.stringify(now);
  show();
}

function add(kind, id, n) {
  const input = field(kind, id);
  if (!input) return;
  input.value = Math.max(0, typed(kind, id) + n) || "";
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

const running = id => now.who === id ? Math.min(LONGEST, Math.round((Date.now() - now.since) / 1000)) : 0;

function stop() {
  if (now.who) add("seconds", now.who, running(now.who));
  delete now.who;
  keep();
}

function tap(id) {
  const same = now.who === id;
  stop();
  if (same) return;
  add("turns", id, 1);
  now.last = id;
  if (now.clock) Object.assign(now, { who: id, since: Date.now() });
  keep();
}

function undo() {
  if (now.who === now.last) delete now.who;
  add("turns", now.last, -1);
  delete now.last;
  keep();
}

// On its way, or arrived since this page was opened: not yet among the figures that came with the page.
const under = name => sent.flatMap(entry => entry.fields).reduce((sum, [one, value]) => one === name ? sum + Number(value) : sum, 0);

function show() {
  let unsaved = false;
  for (const button of document.querySelectorAll("[data-voice=taps] button")) {
    const id = button.value, { turns, seconds } = button.lastElementChild.dataset;
    const spoke = typed("seconds", id) + running(id);
    const time = Number(seconds) + under("seconds-" + id) + spoke;
    button.lastElementChild.textContent = Number(turns) + under("turns-" + id) + typed("turns", id)
      + (time ? ` · ${Math.floor(time / 60)}:${String(time % 60).padStart(2, "0")}` : "");
    button.classList.toggle("primary", now.who === id);
    button.setAttribute("aria-pressed", now.who === id);
    unsaved ||= typed("turns", id) + spoke > 0;
  }
  $("tools").hidden = false;
  $("clock").checked = now.clock;
  $("stop").hidden = !now.who;
  $("undo").hidden = !typed("turns", now.last);
  const words = unsaved ? $("unsaved").dataset.words : "";
  if ($("unsaved").textContent !== words) $("unsaved").textContent = words;
}

async function look() {
  sent = (await entries(dataset.person)).filter(entry => entry.path === sheet().getAttribute("action") && (entry.state !== "sent" || entry.sentAt > opened));
  show();
}

// Before the form is taken care of, a tap is an ordinary form.
document.addEventListener("submit", event => {
  if (!entries) return;
  if (event.target === sheet()) return stop();
  if (event.target !== $("taps")) return;
  event.preventDefault();
  tap(event.submitter.value);
}, true);
document.addEventListener("click", ({ target }) => ({ stop, undo })[target.dataset.voice]?.());
document.addEventListener("change", ({ target }) => {
  if (target.dataset.voice !== "clock") return;
  now.clock = target.checked;
  stop();
});

async function begin() {
  if (entries) return;
  ({ entries } = await import("./outbox.js"));
  (await import("./store.js")).hear(look);
  setInterval(show, 1000);
  await look();
}
new MutationObserver(begin).observe(document.documentElement, { attributeFilter: ["data-ready"] });
