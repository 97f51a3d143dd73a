// Cards are moved by their buttons, or by their grip with a finger or a mouse; what is chosen stands in their radios, as in any form.
const all = (name, root = document) => [...root.querySelectorAll(name)];
let lifted, x, y;

// Each card where its radios say: also those that were typed before, or made on this phone.
function place() {
  for (const card of all("[data-card]")) {
    const chosen = card.querySelector(":checked")?.value ?? "";
    const zone = all("[data-zone]").find(one => one.dataset.zone === chosen);
    if (card.parentElement !== zone) zone.append(card);
    for (const button of all("button", card)) button.parentElement.hidden = button.value.startsWith(chosen + "-");
    card.querySelector(".grip").hidden = false;
  }
  const rest = document.querySelector("[data-zone='']");
  rest.hidden = !rest.querySelector("[data-card]");
}

function move(card, to) {
  const radio = all("input", card).find(one => one.value === to);
  if (!radio || radio.checked) return;
  radio.checked = true;
  place();
  radio.dispatchEvent(new Event("input", { bubbles: true }));
  card.querySelector("li:not([hidden]) button").focus();
  const status = document.querySelector("[data-moved]");
  status.textContent = status.dataset.moved.replace("{zone}", radio.parentElement.textContent.trim()).replace("{words}", card.querySelector("legend span").textContent);
}

document.addEventListener("submit", event => {
  const button = event.submitter;
  if (button?.name !== "step") return;
  event.preventDefault();
  move(button.closest("[data-card]"), button.value.split("-")[0]);
}, true);

document.addEventListener("pointerdown", event => {
  if (event.target.className !== "grip") return;
  event.preventDefault();
  lifted = event.target.closest("[data-card]");
  [x, y] = [event.pageX, event.pageY];
  event.target.setPointerCapture(event.pointerId);
});
document.addEventListener("pointermove", event => {
  if (!lifted) return;
  scrollBy(0, event.clientY < 80 ? -12 : event.clientY > innerHeight - 120 ? 12 : 0);
  lifted.classList.add("lifted");
  lifted.style.transform = `translate(${event.pageX - x}px,${event.pageY - y}px)`;
});
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, event => {
  if (!lifted) return;
  const card = lifted;
  const zone = end === "pointerup" && document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-zone]");
  lifted = null;
  card.style.transform = "";
  if (zone) move(card, zone.dataset.zone);
  card.classList.remove("lifted");
});
place();
new MutationObserver(place).observe(document.documentElement, { attributeFilter: ["data-ready"] });
