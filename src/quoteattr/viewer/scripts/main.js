// The beginning.

const resized = new ResizeObserver(() => {
  drawChains(view, page);
  filterChains();
});

function begin() {
  by("documents").append(
    ...records.map((record, number) =>
      make("option", { value: number }, `${nameOf(number)} (${record.attributions.length})`),
    ),
  );
  document.querySelector(".documents").hidden = records.length < 2;
  by("documents").addEventListener("change", (event) => openDocument(Number(event.target.value)));
  for (const button of document.querySelectorAll("[data-kind]")) {
    button.addEventListener("click", () => setKind(button));
  }
  for (const id of ["threshold", "doubtful"]) by(id).addEventListener("input", setThreshold);
  by("search").addEventListener("input", search);
  by("search").form.addEventListener("submit", (event) => {
    event.preventDefault();
    goToHit(1);
  });
  by("theme").addEventListener("click", turnTheme);
  by("ask").addEventListener("click", () => help.showModal());
  document.addEventListener("keydown", pressed);
  document.addEventListener("pointerover", pointed);
  document.addEventListener("focusin", focused);
  textPane.addEventListener("click", clicked);
  textPane.addEventListener("scroll", follow, { passive: true });
  if (records.length) openDocument(0);
}

begin();
