// Pointing at one part of an attribution lights up its other parts.
const parts = new Map();
for (const part of document.querySelectorAll("[data-group]")) {
  const group = part.dataset.group;
  parts.set(group, [...(parts.get(group) ?? []), part]);
}
function light(event) {
  for (const part of document.querySelectorAll(".together")) {
    part.classList.remove("together");
  }
  const group = event.target.closest("[data-group]")?.dataset.group;
  for (const part of parts.get(group) ?? []) {
    part.classList.add("together");
  }
}
document.addEventListener("pointerover", light);
document.addEventListener("focusin", light);
