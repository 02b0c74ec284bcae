// Which attributions are shown: a speaker's, of a kind, doubtful ones, with some words.

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
  const offer = (shown.includes(current) ? current : shown[0])?.first ?? null;
  if (offer === offered) return;
  if (offered) offered.tabIndex = -1;
  if (offer) offer.tabIndex = 0;
  offered = offer;
}

// All that a speaker said; chosen again, everything.
function select(voice) {
  filters.voice = filters.voice === voice ? null : voice;
  closeCard();
  filter();
  list.parentElement.scrollTop = 0;
  if (filters.voice && shown.length && !firstInSight(shown)) scrollTo(textPane, shown[0].first);
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
