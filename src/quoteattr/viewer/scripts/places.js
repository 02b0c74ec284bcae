// Where one is, and goes.

function scrollTo(pane, target) {
  const inside = pane.getBoundingClientRect();
  const place = target.getBoundingClientRect();
  if (place.top >= inside.top && place.bottom <= inside.bottom) return;
  pane.scrollTop += place.top - inside.top - inside.height * 0.3;
}

// The first of some attributions that is in sight. To measure what is in a stretch that
// is not in sight would have it laid out; so stretches are measured first.
function firstInSight(attributions) {
  const { top, bottom } = textPane.getBoundingClientRect();
  const isSeen = (element) => {
    const place = element.getBoundingClientRect();
    return place.bottom > top && place.top < bottom;
  };
  const stretches = new Set([...page.querySelectorAll(".stretch")].filter(isSeen));
  return attributions.find(
    ({ first }) => stretches.has(first.closest(".stretch")) && isSeen(first),
  );
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
    const first = firstInSight(shown) ?? shown[0];
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
