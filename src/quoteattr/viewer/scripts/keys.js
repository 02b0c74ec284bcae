// What keys do.

const THEMES = ["", "light", "dark"];

function clear() {
  Object.assign(filters, { voice: null, words: "", doubtful: false, kinds: new Set(KINDS) });
  by("search").value = "";
  by("doubtful").checked = false;
  for (const button of document.querySelectorAll("[data-kind]")) button.ariaPressed = "true";
  search();
}

function escape() {
  if (isPinned()) return closeCard();
  closeCard();
  if (isFiltering()) clear();
  if (document.activeElement === by("search")) by("search").blur();
}

function selectCurrent() {
  const at = attributionAt(card.hidden ? document.activeElement : card) ?? current;
  if (filters.voice) select(filters.voice);
  else if (at) select(at.voices[0]);
}

function turnTheme() {
  const root = document.documentElement;
  const theme = THEMES[(THEMES.indexOf(root.dataset.theme ?? "") + 1) % THEMES.length];
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  by("theme").ariaLabel = `Colours: ${theme || "as the system has them"}`;
}

function turnDoubtful() {
  if (document.querySelector(".doubt").disabled) return;
  by("doubtful").checked = !by("doubtful").checked;
  setThreshold();
}

function turnDocument(step) {
  const number = views.indexOf(view) + step;
  if (number >= 0 && number < records.length) openDocument(number);
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  ArrowDown: () => step(1),
  ArrowRight: () => step(1),
  ArrowUp: () => step(-1),
  ArrowLeft: () => step(-1),
  s: selectCurrent,
  d: turnDoubtful,
  t: turnTheme,
  "[": () => turnDocument(-1),
  "]": () => turnDocument(1),
  "/": () => by("search").focus(),
  "?": () => help.showModal(),
  Escape: escape,
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const { target, key } = event;
  if (target.matches("input:not([type=checkbox]), select")) {
    if (key === "Escape") escape();
    return;
  }
  if (key.startsWith("Arrow") && (card.contains(target) || target === textPane)) return;
  if (key === "Enter" && !target.matches("button, input")) {
    const attribution = attributionAt(target) ?? current;
    if (attribution) pin(attribution);
  } else if (/^[1-9]$/.test(key) && view.speakers[key - 1]) {
    select(view.speakers[key - 1]);
  } else if (Object.hasOwn(KEYS, key)) {
    KEYS[key]();
  } else {
    return;
  }
  event.preventDefault();
}
