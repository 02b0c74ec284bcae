// The card comes to what is pointed at, has the focus or is chosen, and goes again.

const SHOW_AFTER = 140; // milliseconds of pointing before the card comes
const HIDE_AFTER = 260; // and after which it goes, if the pointer has not reached it

function showCard(attribution, place = attribution.first, { isPinned = false } = {}) {
  clearTimeout(timer);
  card.replaceChildren(...cardOf(attribution, filters.threshold, doings).filter(Boolean));
  card.className = attribution.voices[0].hue;
  card.hidden = false;
  card.dataset.a = attribution.number;
  card.toggleAttribute("data-pinned", isPinned);
  card.ariaLabel = `Details: ${whose(attribution)}`;
  putCardOf(attribution, place.getClientRects()[0]);
}

// Puts the card at a place of its attribution; the arrows of a chain stay free.
function putCardOf(attribution, place) {
  const gap = attribution.above || attribution.below.length ? DIP + 2 : 6;
  putCard(card, place, textPane.getBoundingClientRect(), gap);
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
  if (isInside && current) {
    isGivingBack = true;
    current.first.focus({ preventScroll: true });
    isGivingBack = false;
  }
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
  if (isPinned() || isGivingBack || card.contains(target)) return;
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
  if (!isPinned() && !firstInSight([attribution])) closeCard();
  else putCardOf(attribution, attribution.first.getClientRects()[0]);
}

// The line of the words that is pointed at: words may go over several.
function rectangleAt(event) {
  const rectangles = [...event.target.closest("[data-a]").getClientRects()];
  return rectangles.find((r) => event.clientY <= r.bottom + 2) ?? rectangles.at(-1);
}
