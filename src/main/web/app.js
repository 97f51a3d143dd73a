// Comforts only: every page works without this file.
const net = document.getElementById("net");
const show = () => { if (net) net.textContent = navigator.onLine ? "" : net.dataset.offline; };
addEventListener("online", show);
addEventListener("offline", show);
show();

// A date or time picker needs no example of how to write.
for (const hint of document.querySelectorAll(".iso"))
  if (hint.nextElementSibling.type !== "text") hint.hidden = true;

// After a refused form the summary is the first thing heard and seen.
document.getElementById("errors")?.focus();

// In a conflict, one tap takes the other person's text.
for (const take of document.querySelectorAll("[data-take]")) {
  take.hidden = false;
  take.onclick = () => {
    const mine = document.getElementById(take.dataset.take);
    mine.value = take.dataset.text;
    mine.focus();
  };
}

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
