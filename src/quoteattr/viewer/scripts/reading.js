// From documents as JSON (schema quoteattr/1) to what the page shows of them.

// Colours, after which they come round again: as many as the style sheet has.
const HUES = 10;

// don’t, vice-president, 2.5: the words that quoteattr.summary counts.
const WORD = /[\p{L}\p{N}_]+(?:['’.,-][\p{L}\p{N}_]+)*/gu;

// What is shown of one document. Offsets are UTF-16 units from here on.
function viewOf(record) {
  const at = unitsOf(record.text);
  const place = (span) => span && { start: at(span.start), end: at(span.end), text: span.text };
  const nobody = voice({ id: null, name: "Speaker not told", kind: "", aliases: [], mentions: [] });
  const voices = new Map(
    record.speakers.map((s) => [s.id, voice({ ...s, mentions: s.mentions.map(place) })]),
  );
  const attributions = record.attributions.map((a, number) => ({
    ...a,
    number,
    content: a.content.map(place),
    cue: place(a.cue),
    source: place(a.source),
    text: a.content.map((span) => span.text).join(" … "),
    words: a.content.reduce((sum, span) => sum + (span.text.match(WORD)?.length ?? 0), 0),
    voices: a.speakers.length ? a.speakers.map((id) => voices.get(id)) : [nobody],
    lowest: lowestOf(a.scores),
    above: null,
    below: [],
    first: null,
    elements: [],
    item: null,
  }));
  tieChains(attributions);
  const speakers = ranked(attributions, nobody);
  const name = record.id || "";
  return { name, text: record.text, error: record.error, attributions, speakers, nobody };
}

// Code points, in which Python counts, as UTF-16 units, in which browsers count.
function unitsOf(text) {
  const wide = [];
  let n = 0;
  if (/[\ud800-\udbff]/.test(text)) {
    for (const character of text) {
      if (character.length === 2) wide.push(n);
      n += 1;
    }
  }
  return (offset) => offset + countBelow(wide, offset);
}

// How many numbers of a sorted list are lower than a limit.
function countBelow(numbers, limit) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function voice(speaker) {
  return { ...speaker, hue: "none", said: [], words: 0, row: null, places: [] };
}

// The least sure of an attribution's decisions, if any has a score.
function lowestOf(scores) {
  const given = Object.values(scores).filter((score) => score !== null);
  return given.length ? Math.min(...given) : null;
}

// Leads from each attribution to the one that reports it, and back.
function tieChains(attributions) {
  const byId = new Map(attributions.map((a) => [a.id, a]));
  for (const attribution of attributions) {
    attribution.above = byId.get(attribution.parent) ?? null;
    attribution.above?.below.push(attribution);
  }
}

// Who reports an attribution, the nearest first.
function reportersOf(attribution) {
  const reporters = [];
  for (
    let above = attribution.above;
    above && above !== attribution && !reporters.includes(above);
    above = above.above
  ) {
    reporters.push(above);
  }
  return reporters;
}

// Those who speak, the one who says most first; then what nobody is known to have said.
function ranked(attributions, nobody) {
  const speaking = new Set();
  for (const attribution of attributions) {
    for (const voice of new Set(attribution.voices)) {
      voice.said.push(attribution);
      voice.words += attribution.words;
      speaking.add(voice);
    }
  }
  const unknown = speaking.delete(nobody) ? [nobody] : [];
  const known = [...speaking].sort(
    (a, b) => b.said.length - a.said.length || b.words - a.words,
  );
  known.forEach((voice, rank) => {
    voice.hue = `h${rank % HUES}`;
  });
  return [...known, ...unknown];
}

// Whose words these are: a name, the source's words in brackets, or that it is not told.
function whose(attribution) {
  if (attribution.speakers.length) return attribution.voices.map((v) => v.name).join("; ");
  return attribution.source ? `(${oneLine(attribution.source.text)})` : attribution.voices[0].name;
}

function oneLine(text) {
  return text.replace(/\s+/gu, " ");
}

function percent(score) {
  return `${Math.round(score * 100)}%`;
}

function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

// An element with attributes and children; what is null or false is left out.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

function isolated(text, attributes = {}) {
  return make("bdi", attributes, text);
}
