// An entry that no page has a form for is mended in one made of its own words.
import { change } from "./store.js";
import { queue } from "./outbox.js";
import { comeHome, entryOf, go, typed } from "./form.js";
import { kick, make, person } from "./kit.js";

/** A form made of what is on the phone, when no page has one: each thing typed under its name. */
export function plain(entry, button) {
  const form = make("form", { method: "post", className: "form", action: entry.path.split("#")[0] });
  form.dataset.page = entry.page;
  const names = new Map(entry.shown?.map(([label, text]) => [text, label]));
  const add = (name, value) => {
    const long = value.length > 40 || value.includes("\n");
    const seen = names.has(value.trim());
    const shown = seen || long;
    const input = make(long ? "textarea" : "input", { name, value });
    if (!shown) input.type = "hidden";
    form.append(shown ? make("label", { className: "field" }, names.get(value.trim()) ?? "", input) : input);
  };
  add("receipt", entry.state === "draft" ? crypto.randomUUID() : entry.id);
  entry.fields.forEach(([name, value]) => add(name, value));
  form.append(button);
  form.dataset.cared = 1;
  form.addEventListener("submit", event => { event.preventDefault(); resend(form, entry); });
  return form;
}

async function resend(form, entry) {
  await queue(person, { ...entry, ...typed(form), files: entry.files, shown: entry.shown, title: entry.title, where: entry.where });
  if (entry.state === "draft") await change(person, stores => stores.draft.delete(entry.path));
  await kick(true);
  const now = await entryOf(entry.id);
  if (now?.state === "sent") go(now.location);
  else if (now?.state === "refused") comeHome(form, now);
  else go("/phone");
}
