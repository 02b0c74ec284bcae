// Who speaks, and what is said, beside the text.

// A row for each speaker, a button that shows all that this speaker said.
function drawSpeakers(view, list, select) {
  const most = Math.max(1, ...view.speakers.map((voice) => voice.words));
  list.replaceChildren(...view.speakers.map((voice) => speakerRow(voice, most, select)));
}

function speakerRow(voice, most, select) {
  const aliases = voice.aliases.length ? `also ${voice.aliases.join(", ")}` : null;
  const share = make("span", { class: "share" });
  share.style.width = percent(voice.words / most);
  const row = make(
    "button",
    { type: "button", class: voice.hue, "aria-pressed": "false", title: aliases },
    make("span", {}, isolated(voice.name, { class: "name" }), " ", make("small", {}, voice.kind)),
    make(
      "small",
      { class: "counts" },
      `${voice.said.length.toLocaleString("en")} said · ${counted(voice.words, "word")}`,
    ),
    share,
  );
  row.addEventListener("click", () => select(voice));
  voice.row = row;
  return make("li", {}, row);
}

// An item for each attribution, in the order of the text, a button that leads there.
function drawList(view, list, go) {
  list.replaceChildren(
    ...view.attributions.map((attribution) => {
      const leading = make(
        "button",
        { type: "button" },
        make("span", { class: "who" }, isolated(whose(attribution))),
        make("small", {}, via(attribution)),
        " ",
        make("span", { class: "warn" }),
        isolated(oneLine(attribution.text), { class: "said" }),
        make("small", {}, [...circumstances(attribution)].join(" · ")),
      );
      leading.addEventListener("click", () => go(attribution));
      attribution.item = make(
        "li",
        { class: attribution.voices[0].hue, "data-a": attribution.number },
        leading,
      );
      return attribution.item;
    }),
  );
}

function via(attribution) {
  const names = reportersOf(attribution).map(whose);
  return names.length ? ` via ${names.join(", ")}` : "";
}

// How something is said, as far as is known.
function* circumstances(attribution) {
  yield attribution.kind;
  if (attribution.cue) yield `“${oneLine(attribution.cue.text)}”`;
  if (stanceOf(attribution)) yield stanceOf(attribution);
  if (attribution.method) yield attribution.method;
}

// Marks in text and list what is less sure than the threshold; gives how many are.
function markDoubtful(view, threshold) {
  let n = 0;
  for (const attribution of view.attributions) {
    attribution.isLow = attribution.lowest !== null && attribution.lowest < threshold;
    n += attribution.isLow;
    for (const element of attribution.elements) {
      if (element.classList.contains("content")) element.classList.toggle("low", attribution.isLow);
    }
    attribution.item.querySelector(".warn").textContent = attribution.isLow
      ? `⚠ ${percent(attribution.lowest)}`
      : "";
  }
  return n;
}
