// What the other scripts share: words, notes on the page, sending.
const html = document.documentElement;
export const person = html.dataset.person;
let words = {};

// What the worker says of this page may come before anybody listens for it.
const news = [];
let listener = null;
navigator.serviceWorker?.addEventListener("message", event => listener ? listener(event.data) : news.push(event.data));
export function listen(heard) {
  listener = heard;
  news.splice(0).forEach(heard);
}

export async function learn() {
  words = (await import(html.dataset.words)).default;
}

/** A sentence in the reader's language. */
export function say(key, values = {}) {
  const text = words[values.n === 1 ? key + ".one" : key + ".other"] ?? words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? "");
}

/** Day, time and size as people here write them; browsers know no Kinyarwanda. */
const lang = html.lang === "en" ? "en-GB" : Intl.DateTimeFormat.supportedLocalesOf(html.lang)[0] ?? "fr";
const clock = new Intl.DateTimeFormat(lang, { day: "numeric", month: "numeric", year: "numeric", hour: "2-digit", minute: "2-digit" });
export const when = at => at ? clock.format(at) : "";
const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
say.size = bytes => bytes < 1e6 ? say("kilobytes", { n: Math.max(1, Math.round(bytes / 1000)) }) : say("megabytes", { n: number.format(bytes / 1e6) });

/** An element with properties and what is inside. */
export function make(tag, more, ...inside) {
  const made = Object.assign(document.createElement(tag), more);
  made.append(...inside);
  return made;
}

export const tap = (name, onclick) => make("button", { type: "button", className: "link", onclick }, say(name));

/** A line above (or, for a field, below) what it speaks of, with buttons. */
export function note(by, key, values, buttons) {
  const line = make("p");
  const box = make("div", { className: "note", tabIndex: -1 }, line, ...Object.entries(buttons || {}).map(([name, then]) => tap(name, then)));
  box.setAttribute("role", "status");
  // A status is read out when its words change, not when it comes with them.
  setTimeout(() => { line.textContent = say(key, values); });
  if (by.tagName === "FORM") { by.querySelector(".note[role=status]")?.remove(); by.prepend(box); }
  else by.after(box);
  return box;
}

/** Sends what waits: through the worker, which goes on when the page is left. */
export async function kick(forced) {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return (await import("./outbox.js")).send(person, { forced });
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise(done => { port1.onmessage = event => done(event.data); });
  worker.postMessage({ send: person, forced }, [port2]);
  return heard;
}

export function dress(root) {
  // A date or time picker needs no example of how to write.
  for (const hint of root.querySelectorAll(".iso")) if (hint.nextElementSibling.type !== "text") hint.hidden = true;
  // In a conflict, one tap takes the other person's text.
  for (const take of root.querySelectorAll("[data-take][data-text]")) {
    take.hidden = false;
    take.onclick = () => {
      const mine = document.getElementById(take.dataset.take);
      mine.value = take.dataset.text;
      mine.dispatchEvent(new Event("input", { bubbles: true }));
      mine.focus();
    };
  }
}

export const plainText = html => new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
