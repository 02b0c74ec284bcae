// What happens on the page: what is chosen, shown, pointed at, pressed.

const SHOW_AFTER = 140; // milliseconds of pointing before the card comes
const HIDE_AFTER = 260; // and after which it goes, if the pointer has not reached it
const THEMES = ["", "light", "dark"];
const KINDS = ["direct", "mixed", "indirect"];

const by = (id) => document.getElementById(id);
const records = JSON.parse(by("records").textContent);
const [textPane, card, list, help] = ["text", "card", "list", "help"].map(by);
const views = [];

let view; // the document that is shown
let page; // its text and chains
let nodes = []; // its text nodes
let hits = []; // places that have what is looked for
let nextHit = 0;
let shown = []; // the attributions that the filters let through
let current = null; // the attribution that one is at
let lit = []; // the elements of the attribution that is pointed at
let timer = 0;
const filters = { voice: null, kinds: new Set(KINDS), words: "", threshold: 0.5, doubtful: false };

// Documents

function openDocument(number) {
  views[number] ??= viewOf(records[number]);
  view = views[number];
  current = null;
  filters.voice = null;
  closeCard();
  for (const attribution of view.attributions) {
    attribution.elements = [];
    attribution.first = null;
  }
  for (const voice of view.speakers) voice.places = [];
  const lines = make("div", { id: "lines", lang: "en" });
  nodes = drawText(view, lines);
  page = make("div", { id: "page" }, messageOf(view), lines);
  textPane.replaceChildren(page);
  textPane.scrollTop = 0;
  drawSpeakers(view, by("speakers"), select);
  drawList(view, list, (attribution) => go(attribution));
  by("facts").textContent = factsOf(number);
  by("documents").value = number;
  document.title = `Who said what${view.name ? `: ${view.name}` : ""}`;
  resized.disconnect();
  resized.observe(page);
  setThreshold();
  if (filters.words) search();
}

function messageOf(view) {
  if (view.error) return make("p", { class: "message wrong" }, `Not read: ${view.error}`);
  if (!view.text) return make("p", { class: "message" }, "An empty text.");
  return null;
}

function nameOf(number) {
  return records[number].id || `Document ${number + 1}`;
}

function factsOf(number) {
  const known = view.speakers.filter((voice) => voice.id !== null).length;
  const words = view.attributions.reduce((sum, a) => sum + a.words, 0);
  const counts = [
    counted(view.attributions.length, "attribution"),
    counted(known, "speaker"),
    counted(words, "word"),
  ].join(", ");
  return records.length > 1 || !view.name ? counts : `${nameOf(number)}: ${counts}`;
}

// Filters

function isFiltering() {
  return Boolean(
    filters.voice || filters.words || filters.doubtful || filters.kinds.size < KINDS.length,
  );
}

function lets(attribution) {
  return (
    (!filters.voice || attribution.voices.includes(filters.voice)) &&
    filters.kinds.has(attribution.kind) &&
    (!filters.doubtful || attribution.isLow) &&
    (!filters.words || hasWords(attribution, filters.words.toLowerCase()))
  );
}

// Shows what the filters let through, in the list and in the text.
function filter() {
  shown = view.attributions.filter(lets);
  const through = new Set(shown);
  for (const attribution of view.attributions) {
    const isOn = through.has(attribution);
    attribution.item.hidden = !isOn;
    for (const element of attribution.elements) element.classList.toggle("on", isOn);
  }
  for (const voice of view.speakers) {
    const isChosen = voice === filters.voice;
    voice.row.ariaPressed = String(isChosen);
    for (const element of voice.places) element.classList.toggle("on", isChosen);
  }
  document.body.classList.toggle("filtered", isFiltering());
  filterChains();
  by("list-title").textContent = titleOf(filters.voice);
  by("status").textContent = statusOf();
  offerFirst();
}

function filterChains() {
  for (const chain of page.querySelectorAll("#chains g")) {
    const from = view.attributions[chain.dataset.from];
    chain.classList.toggle("on", !from.item.hidden);
  }
}

function titleOf(voice) {
  if (!voice) return "All attributions";
  return voice.id === null ? "Speaker not told" : `All that ${voice.name} said`;
}

function statusOf() {
  const all = view.attributions.length;
  if (!all) return "Nobody says anything here.";
  const part = isFiltering() ? `${shown.length.toLocaleString("en")} of ` : "";
  const words = part + counted(all, "attribution");
  const most = hits.length === MOST_HITS ? "at least " : "";
  const places = filters.words ? `; ${most}${counted(hits.length, "place")} in the text` : "";
  return words + places;
}

// The Tab key leads to one attribution of the text; from there on it goes by j and k.
function offerFirst() {
  for (const attribution of view.attributions) {
    if (attribution.first) attribution.first.tabIndex = -1;
  }
  const offered = shown.includes(current) ? current : shown[0];
  if (offered?.first) offered.first.tabIndex = 0;
}

// All that a speaker said; chosen again, everything.
function select(voice) {
  filters.voice = filters.voice === voice ? null : voice;
  closeCard();
  filter();
  list.parentElement.scrollTop = 0;
  if (filters.voice && shown.length && !isInSight(shown)) scrollTo(textPane, shown[0].first);
}

function setKind(button) {
  const { kind } = button.dataset;
  if (!filters.kinds.delete(kind)) filters.kinds.add(kind);
  button.ariaPressed = String(filters.kinds.has(kind));
  filter();
}

function setThreshold() {
  filters.threshold = by("threshold").value / 100;
  filters.doubtful = by("doubtful").checked;
  by("below").textContent = percent(filters.threshold);
  const n = markDoubtful(view, filters.threshold);
  const hasScores = view.attributions.some((a) => a.lowest !== null);
  document.querySelector(".doubt").disabled = !hasScores;
  by("doubtful-words").textContent = hasScores ? `only these (${n.toLocaleString("en")})` : "no scores here";
  if (!hasScores) filters.doubtful = by("doubtful").checked = false;
  filter();
}

function search() {
  filters.words = by("search").value.trim();
  hits = filters.words ? hitsOf(view, nodes, filters.words) : [];
  nextHit = 0;
  showHits(hits);
  filter();
}

function goToHit(step) {
  if (!hits.length) return;
  nextHit = (nextHit + hits.length) % hits.length;
  scrollTo(textPane, hits[nextHit]);
  by("status").textContent = `${statusOf()} (at ${(nextHit + 1).toLocaleString("en")})`;
  nextHit += step;
}

// Places

function scrollTo(pane, target) {
  const inside = pane.getBoundingClientRect();
  const place = target.getBoundingClientRect();
  if (place.top >= inside.top && place.bottom <= inside.bottom) return;
  pane.scrollTop += place.top - inside.top - inside.height * 0.3;
}

function isInSight(attributions) {
  const { top, bottom } = textPane.getBoundingClientRect();
  return attributions.some((attribution) => {
    const place = attribution.first.getBoundingClientRect();
    return place.bottom > top && place.top < bottom;
  });
}

// Goes to an attribution, in the text and in the list.
function go(attribution) {
  if (!shown.includes(attribution)) clear();
  current?.elements.forEach((element) => element.classList.remove("current"));
  current?.item.querySelector("button").removeAttribute("aria-current");
  current = attribution;
  attribution.elements.forEach((element) => element.classList.add("current"));
  attribution.item.querySelector("button").ariaCurrent = "true";
  offerFirst();
  scrollTo(textPane, attribution.first);
  scrollTo(list.parentElement, attribution.item);
  attribution.first.focus({ preventScroll: true });
  light(attribution);
  showCard(attribution);
}

// Goes to the next attribution of those that are shown, or to the one before.
function step(direction) {
  if (!current) {
    const first = shown.find((attribution) => isInSight([attribution])) ?? shown[0];
    if (first) go(first);
    return;
  }
  const isAhead = (other) => Math.sign(other.number - current.number) === direction;
  const next = direction > 0 ? shown.find(isAhead) : shown.findLast(isAhead);
  if (next) go(next);
}

// Lights up all that belongs to an attribution.
function light(attribution) {
  for (const element of lit) element.classList.remove("together", "lit");
  lit = [];
  if (!attribution) return;
  lit = [...attribution.elements, attribution.item];
  for (const element of lit) element.classList.add("together");
  const number = String(attribution.number);
  for (const chain of page.querySelectorAll("#chains g")) {
    if (chain.dataset.from === number || chain.dataset.to === number) {
      chain.classList.add("lit");
      lit.push(chain);
    }
  }
}

function attributionAt(target) {
  const element = target.closest?.("[data-a]");
  return element ? view.attributions[element.dataset.a] : null;
}

// The card

function showCard(attribution, place = attribution.first, { isPinned = false } = {}) {
  clearTimeout(timer);
  card.replaceChildren(...cardOf(attribution, filters.threshold, doings).filter(Boolean));
  card.className = attribution.voices[0].hue;
  card.hidden = false;
  card.dataset.a = attribution.number;
  card.toggleAttribute("data-pinned", isPinned);
  card.ariaLabel = `Details: ${whose(attribution)}`;
  putCard(card, place.getClientRects()[0], gapOf(attribution));
}

// What stays free for the arrows of a chain.
function gapOf(attribution) {
  return attribution.above || attribution.below.length ? DIP + 2 : 6;
}

function isPinned() {
  return !card.hidden && card.hasAttribute("data-pinned");
}

function closeCard() {
  clearTimeout(timer);
  const isInside = card.contains(document.activeElement);
  card.hidden = true;
  card.removeAttribute("data-pinned");
  light(null);
  if (isInside) current?.first.focus({ preventScroll: true });
}

// Keeps the card open, and lets the keyboard into it.
function pin(attribution) {
  showCard(attribution, attribution.first, { isPinned: true });
  card.querySelector(".buttons button").focus({ preventScroll: true });
}

const doings = {
  select,
  go,
  close: closeCard,
  copy(attribution) {
    const words = `${attribution.text} — ${whose(attribution)}`;
    const said = (done) => {
      by("status").textContent = done;
    };
    if (!navigator.clipboard) said("This browser does not let a page copy.");
    else navigator.clipboard.writeText(words).then(() => said("Copied."), () => said("Not copied: the browser refused."));
  },
};

function pointed(event) {
  const attribution = attributionAt(event.target);
  clearTimeout(timer);
  if (isPinned() || card.contains(event.target)) return;
  light(attribution);
  if (!attribution || !page.contains(event.target)) {
    timer = setTimeout(closeCard, HIDE_AFTER);
    return;
  }
  const place = { getClientRects: () => [rectangleAt(event)] };
  timer = setTimeout(() => showCard(attribution, place), SHOW_AFTER);
}

function focused({ target }) {
  if (isPinned() || card.contains(target)) return;
  const attribution = attributionAt(target);
  light(attribution);
  if (attribution && page.contains(target)) showCard(attribution);
}

function clicked({ target }) {
  const attribution = attributionAt(target);
  if (!attribution || !getSelection().isCollapsed) return;
  go(attribution);
  showCard(attribution, attribution.first, { isPinned: true });
}

// Keeps the card at its words while the text moves; lets it go when they do.
function follow() {
  if (card.hidden) return;
  const attribution = view.attributions[card.dataset.a];
  if (!isPinned() && !isInSight([attribution])) closeCard();
  else putCard(card, attribution.first.getClientRects()[0], gapOf(attribution));
}

// The line of the words that is pointed at: words may go over several.
function rectangleAt(event) {
  const rectangles = [...event.target.closest("[data-a]").getClientRects()];
  return rectangles.find((r) => event.clientY <= r.bottom + 2) ?? rectangles.at(-1);
}

// Keys

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

// Beginning

const resized = new ResizeObserver(() => {
  drawChains(view, page);
  filterChains();
});

function begin() {
  by("documents").append(
    ...records.map((record, number) =>
      make("option", { value: number }, `${nameOf(number)} (${record.attributions.length})`),
    ),
  );
  document.querySelector(".documents").hidden = records.length < 2;
  by("documents").addEventListener("change", (event) => openDocument(Number(event.target.value)));
  for (const button of document.querySelectorAll("[data-kind]")) {
    button.addEventListener("click", () => setKind(button));
  }
  for (const id of ["threshold", "doubtful"]) by(id).addEventListener("input", setThreshold);
  by("search").addEventListener("input", search);
  by("search").form.addEventListener("submit", (event) => {
    event.preventDefault();
    goToHit(1);
  });
  by("theme").addEventListener("click", turnTheme);
  by("ask").addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", pressed);
  document.addEventListener("pointerover", pointed);
  document.addEventListener("focusin", focused);
  textPane.addEventListener("click", clicked);
  textPane.addEventListener("scroll", follow, { passive: true });
  if (records.length) openDocument(0);
}

begin();
