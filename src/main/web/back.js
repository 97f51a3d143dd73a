// A form that was opened while leading leads back to the point one was at.
const run = sessionStorage.run;
delete sessionStorage.run;
const form = document.querySelector("main form.form");
const path = run?.split("?")[0];
if (form && path && form.getAttribute("action").startsWith(path.slice(0, -3)) && !form.elements.at) {
  const at = document.createElement("input");
  Object.assign(at, { type: "hidden", name: "at", value: run.split("=")[1] });
  form.prepend(at);
  document.querySelector(".back").href = path;
}
