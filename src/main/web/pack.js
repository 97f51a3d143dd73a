// "Take with me": loads each page of the list, and the files that are ticked, into what this person keeps on the phone.
import { cacheName } from "./store.js";
import { person, say } from "./kit.js";

export async function begin() {
  const button = document.querySelector("[data-pack-start]");
  const links = () => [...document.querySelectorAll("[data-pack] a[href]")].map(link => link.getAttribute("href"));
  const files = () => [...document.querySelectorAll("[data-take]:checked")].map(tick => tick.dataset.take);
  const said = document.querySelector("[data-pack-said]");
  button.hidden = false;
  button.onclick = async () => {
    button.disabled = true;
    await navigator.storage?.persist?.();
    const all = [...links(), ...files()];
    const here = await take(all, document.querySelector("[data-pack-progress]"));
    said.textContent = say(here === all.length ? "taken" : "taken_partly", { here, of: all.length });
    button.disabled = false;
  };
}

async function take(paths, progress) {
  const cache = await caches.open(cacheName(person));
  progress.hidden = false;
  progress.max = paths.length;
  let here = 0;
  for (const path of paths) {
    if (await one(cache, path).catch(() => false)) here++;
    progress.value = here;
  }
  return here;
}

async function one(cache, path) {
  const answer = await fetch(path);
  if (!answer.ok || answer.redirected || !answer.headers.has("Urunana-Keep") || !answer.headers.get("Urunana-Phone")?.startsWith(person)) return false;
  const headers = new Headers(answer.headers);
  headers.set("Kept-At", Date.now());
  await cache.put(new URL(path, location).href, new Response(await answer.blob(), { headers }));
  return true;
}
