// Words that are looked for, in the attributions and in the text.

// So many places are marked at most; a search for "e" in a novel has more.
const MOST_HITS = 5000;

// Whether an attribution's words, or the words about it, have what is looked for.
function hasWords(attribution, sought) {
  attribution.searchable ??= [
    attribution.text,
    attribution.cue?.text,
    attribution.source?.text,
    attribution.method,
    stanceOf(attribution),
    ...attribution.voices.flatMap((voice) => [voice.name, ...voice.aliases]),
  ]
    .filter(Boolean)
    .join("\n")
    .toLowerCase();
  return attribution.searchable.includes(sought);
}

// The places of the text that have the words, as ranges.
function hitsOf(view, nodes, words) {
  const found = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), "giu");
  const hits = [];
  for (const match of view.text.matchAll(found)) {
    const range = new Range();
    range.setStart(...pointAt(nodes, match.index));
    range.setEnd(...pointAt(nodes, match.index + match[0].length));
    hits.push(range);
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}

// The text node that has an offset of the text, and where in it.
function pointAt(nodes, offset) {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (nodes[middle].start < offset) low = middle;
    else high = middle - 1;
  }
  return [nodes[low].node, offset - nodes[low].start];
}

// Marks the places without touching the text, in browsers that can.
function showHits(hits) {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("hits");
  if (hits.length) CSS.highlights.set("hits", new Highlight(...hits));
}
