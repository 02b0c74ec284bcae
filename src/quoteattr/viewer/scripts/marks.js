// The text with every role marked: stretches of lines, a block a line, nested spans.

// Characters after which a new stretch begins. A browser lays out those that are in
// sight: a novel of 100,000 words is there in a fifth of the time.
const STRETCH = 4000;

// How high a stretch is about, until it is in sight: characters and pixels of a line.
const LINE_LENGTH = 85;
const LINE_HEIGHT = 30;

// Draws the text; gives its text nodes, each with the offset at which it starts.
//
// Marks may nest and may cross: where one ends inside another that began later, or a
// line ends inside it, what is open is closed and opened again.
function drawText(view, lines) {
  const nodes = [];
  const waiting = marksOf(view).sort((a, b) => a.start - b.start || b.end - a.end).reverse();
  let open = [];
  let stretch = lines.appendChild(make("div", { class: "stretch" }));
  let stretchStart = 0;
  let line = stretch.appendChild(make("div"));
  let lineStart = 0;
  let lineEnd = endOfLine(view.text, 0);
  let position = 0;
  const inside = () => open.at(-1)?.element ?? line;
  const enter = (mark) => {
    const element = mark.make();
    inside().append(element);
    open.push({ ...mark, element });
  };
  const keep = (marks, from) => {
    open = open.slice(0, from);
    marks.forEach(enter);
  };
  while (position < view.text.length) {
    const lowest = open.findIndex((mark) => mark.end === position);
    if (lowest >= 0) {
      keep(open.slice(lowest).filter((mark) => mark.end !== position), lowest);
    } else if (position > lineStart && position === lineEnd) {
      lineStart = position;
      lineEnd = endOfLine(view.text, position);
      const still = open;
      open = [];
      if (position - stretchStart > STRETCH) {
        estimateHeight(stretch, position - stretchStart);
        stretch = lines.appendChild(make("div", { class: "stretch" }));
        stretchStart = position;
      }
      line = stretch.appendChild(make("div"));
      keep(still, 0);
    } else if (waiting.at(-1)?.start === position) {
      enter(waiting.pop());
    } else {
      const ends = open.map((mark) => mark.end);
      const border = Math.min(lineEnd, waiting.at(-1)?.start ?? lineEnd, ...ends);
      const node = document.createTextNode(view.text.slice(position, border));
      inside().append(node);
      nodes.push({ node, start: position });
      position = border;
    }
  }
  estimateHeight(stretch, position - stretchStart);
  return nodes;
}

function estimateHeight(stretch, length) {
  const lines = stretch.childElementCount / 2 + length / LINE_LENGTH;
  stretch.style.containIntrinsicSize = `auto ${Math.round(lines * LINE_HEIGHT)}px`;
}

// Where the line ends that begins at a position, its line feed included.
function endOfLine(text, position) {
  const newline = text.indexOf("\n", position);
  return newline < 0 ? text.length : newline + 1;
}

// A mark for each content, cue and source, and for each mention of who speaks.
function marksOf(view) {
  const marks = [];
  for (const attribution of view.attributions) {
    const hue = attribution.voices[0].hue;
    for (const span of attribution.content) {
      marks.push(markOf(attribution, span, `content ${attribution.kind} ${hue}`));
    }
    if (attribution.cue) marks.push(markOf(attribution, attribution.cue, `cue ${hue}`));
    if (attribution.source) marks.push(markOf(attribution, attribution.source, `source ${hue}`));
  }
  for (const voice of view.speakers) {
    for (const span of voice.mentions) marks.push(mentionOf(voice, span));
  }
  return marks;
}

function markOf(attribution, span, classes) {
  const isFirst = span === attribution.content[0];
  const draw = () => {
    const element = make("span", { class: classes, "data-a": attribution.number });
    if (isFirst && !attribution.first) {
      element.tabIndex = -1;
      element.role = "group";
      element.ariaLabel = `${whose(attribution)}, ${attribution.kind}`;
      attribution.first = element;
    }
    attribution.elements.push(element);
    return element;
  };
  return { start: span.start, end: span.end, make: draw };
}

function mentionOf(voice, span) {
  const draw = () => {
    const element = make("span", { class: `mention ${voice.hue}`, title: voice.name });
    voice.places.push(element);
    return element;
  };
  return { start: span.start, end: span.end, make: draw };
}
