// "Take with me": loads each page of the list, and the files that are ticked, into what this person keeps on the phone.
import { keepPage } from "./store.js";
import { person, say } from "./kit.js";

export function takeAlong() {
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
  progress.hidden = false;
  progress.max = paths.length;
  let here = 0;
  for (const path of paths) {
    if (await keepPage(person, path).catch(() => false)) here++;
    progress.value = here;
  }
  return here;
}
