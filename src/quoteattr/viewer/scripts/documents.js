// Which document is shown.

function openDocument(number) {
  views[number] ??= viewOf(records[number]);
  view = views[number];
  closeCard();
  current = null;
  offered = null;
  filters.voice = null;
  for (const attribution of view.attributions) {
    attribution.elements = [];
    attribution.first = null;
  }
  for (const voice of view.speakers) voice.places = [];
  const lines = make("div", { id: "lines", lang: "en" });
  nodes = drawText(view, lines);
  page = make("div", { id: "page" }, messageOf(view), lines);
  textPane.scrollTop = 0;
  textPane.replaceChildren(page);
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
