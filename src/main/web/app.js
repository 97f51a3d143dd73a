// Comforts only: every page works without this file. What works without network is loaded after the page shows.
import { dress, learn } from "./kit.js";

dress(document);

// After a refused form the summary is the first thing heard and seen.
document.getElementById("errors")?.focus();

const net = document.getElementById("net");
const state = () => { if (net && !net.dataset.busy) net.textContent = navigator.onLine ? "" : net.dataset.offline; };
addEventListener("online", state);
addEventListener("offline", state);
state();

// A second tap within five seconds on a slow network sends nothing twice.
addEventListener("submit", event => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (Date.now() - form.dataset.sent < 5000) return event.preventDefault();
  form.dataset.sent = Date.now();
});

addEventListener("keydown", event => {
  if (event.key === "Escape") document.querySelector(".lang")?.removeAttribute("open");
});

// The page shows first.
async function more() {
  if (!globalThis.isSecureContext || !globalThis.indexedDB || !globalThis.crypto?.subtle) return;
  await learn();
  await (await import("./home.js")).begin();
  document.documentElement.dataset.ready = "1";
}
if (document.readyState === "complete") more();
else addEventListener("load", more);
