// The minutes that a session took, as the clock of the phone that led it measured them; else since its opening.
import "./back.js";
const box = document.querySelector("[data-opened]");
const LONG = 240;

function measured({ session, opened, focus }) {
  const run = JSON.parse(localStorage["run-" + session] ?? "null");
  const minutes = ms => Math.round(ms / 60000);
  if (run?.spent) {
    run.spent[run.other] += Date.now() - run.since;
    return run.spent.map(minutes);
  }
  const gone = minutes(Date.now() - opened);
  return [Math.min(gone, focus), Math.max(0, gone - focus)];
}

if (box) {
  const both = measured(box.dataset);
  // What stands there already, and a session whose record was left open, stay as they are.
  if (both[0] + both[1] > 0 && both[0] + both[1] <= LONG) {
    ["focus", "other"].forEach((name, n) => { document.getElementById("f-actual_" + name).defaultValue = both[n]; });
  }
}
