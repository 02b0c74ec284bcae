// Arrows from the source of what is reported to the source that reports it.

const SVG = "http://www.w3.org/2000/svg";
const DIP = 16;
const HEAD = 4;

function drawChains(view, page) {
  page.querySelector("#chains")?.remove();
  const tied = view.attributions.filter((a) => a.above && a.above !== a);
  if (!tied.length) return;
  const svg = document.createElementNS(SVG, "svg");
  svg.id = "chains";
  svg.ariaHidden = "true";
  const origin = page.getBoundingClientRect();
  for (const attribution of tied) svg.append(chainOf(attribution, origin));
  page.append(svg);
}

function chainOf(attribution, origin) {
  const group = document.createElementNS(SVG, "g");
  const [from, to] = [anchorOf(attribution), anchorOf(attribution.above)];
  const start = pointOf(from.getClientRects()[0], origin);
  const end = pointOf(to.getClientRects()[0], origin);
  group.setAttribute("class", attribution.above.voices[0].hue);
  group.dataset.from = attribution.number;
  group.dataset.to = attribution.above.number;
  const isLower = end.top > start.bottom;
  const isHigher = end.bottom < start.top;
  const y1 = isHigher ? start.top : start.bottom;
  const y2 = isLower ? end.top : end.bottom;
  const bend1 = isHigher ? y1 - DIP : y1 + DIP;
  const bend2 = isLower ? y2 - DIP : y2 + DIP;
  const up = isLower ? -HEAD : HEAD;
  group.append(
    pathOf(`M${start.x} ${y1}C${start.x} ${bend1} ${end.x} ${bend2} ${end.x} ${y2 + up}`),
    pathOf(`M${end.x} ${y2}l${-HEAD} ${1.5 * up}h${2 * HEAD}z`, "head"),
  );
  return group;
}

// The words that name who; else those that attribute; else the first that are said.
function anchorOf(attribution) {
  const role = (name) => attribution.elements.find((e) => e.classList.contains(name));
  return role("source") ?? role("cue") ?? attribution.first;
}

function pointOf(rectangle, origin) {
  return {
    x: Math.round(rectangle.left + rectangle.width / 2 - origin.left),
    top: Math.round(rectangle.top - origin.top),
    bottom: Math.round(rectangle.bottom - origin.top),
  };
}

function pathOf(line, name) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", line);
  if (name) path.setAttribute("class", name);
  return path;
}
