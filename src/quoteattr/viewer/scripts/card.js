// The details of one attribution, beside its words.

// What the card shows; `on` says what its buttons do.
function cardOf(attribution, threshold, on) {
  const parts = [
    make("h3", {}, isolated(whose(attribution))),
    ...attribution.voices.map(aboutVoice),
    make("dl", {}, ...facts(attribution, threshold), ...chain(attribution, on)),
  ];
  const buttons = make("div", { class: "buttons" });
  for (const voice of attribution.voices) {
    buttons.append(button(`All by ${voice.id === null ? "nobody known" : voice.name}`, () => on.select(voice)));
  }
  buttons.append(button("Copy", () => on.copy(attribution)));
  const close = button("×", on.close);
  close.className = "close";
  close.ariaLabel = "Close";
  return [...parts, buttons, close];
}

function aboutVoice(voice) {
  if (voice.id === null) return null;
  const also = voice.aliases.length ? `, also ${voice.aliases.join(", ")}` : "";
  return make("p", {}, make("small", {}, `${voice.kind}${also}`));
}

// What is known of an attribution, as terms and their descriptions.
function* facts(attribution, threshold) {
  yield* fact("kind", attribution.kind);
  yield* fact("cue", attribution.cue && oneLine(attribution.cue.text));
  yield* fact("stance", stanceOf(attribution));
  yield* fact("source", attribution.source && oneLine(attribution.source.text));
  yield* fact("found by", attribution.method);
  const scored = Object.entries(attribution.scores).filter(([, score]) => score !== null);
  for (const [name, score] of scored) yield* bar(`${name} score`, score, threshold);
  if (!scored.length) yield* fact("scores", "none: this way of finding gives none");
}

function* fact(term, words) {
  if (!words) return;
  yield make("dt", {}, term);
  yield make("dd", {}, isolated(words));
}

function* bar(term, score, threshold) {
  const filled = make("b");
  filled.style.width = percent(score);
  const isLow = score < threshold;
  yield make("dt", {}, term);
  yield make(
    "dd",
    { class: isLow ? "score low" : "score" },
    make("i", {}, filled),
    percent(score),
    isLow && make("span", { class: "warn" }, "doubtful"),
  );
}

// How the cue puts what is said: claims, denies, asks; and whether it says so or not.
function stanceOf(attribution) {
  if (!attribution.stance) return "";
  return attribution.is_negated ? `${attribution.stance}, negated` : attribution.stance;
}

// Who reports it, the nearest first, and what it reports itself.
function* chain(attribution, on) {
  const link = (other, words) => {
    const leading = button(words, () => on.go(other));
    leading.className = "link";
    return make("dd", {}, leading);
  };
  for (const other of reportersOf(attribution)) {
    yield make("dt", {}, "reported by");
    yield link(other, whose(other));
  }
  for (const other of attribution.below) {
    yield make("dt", {}, "reports");
    yield link(other, `${whose(other)}: ${shortened(oneLine(other.text))}`);
  }
}

const SHORT = 80;

function shortened(text) {
  return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text;
}

function button(words, press) {
  const element = make("button", { type: "button" }, isolated(words));
  element.addEventListener("click", press);
  return element;
}

// Puts the card under a place in the text, or over it, or where there is room, and
// beside the list, if the pane of the text is wide enough.
function putCard(card, place, pane, gap) {
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(gap, Math.min(place.left, pane.right - width - gap));
  const isRoomBelow = place.bottom + gap + height <= innerHeight;
  const above = place.top - gap - height;
  const top = isRoomBelow || above < gap ? place.bottom + gap : above;
  card.style.left = `${left}px`;
  card.style.top = `${Math.max(gap, Math.min(top, innerHeight - height - gap))}px`;
}
