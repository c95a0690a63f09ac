"use strict";
// Narrows the findings by language and by words; without it all of them stand there.
const form = document.getElementById("filter");
if (form) {
  const language = document.getElementById("filter-language");
  const text = document.getElementById("filter-text");
  const shown = document.getElementById("filter-shown");
  const items = [...document.querySelectorAll("ol.findings > li")];
  const narrow = () => {
    const words = text.value.trim().toLowerCase();
    let n = 0;
    let all = 0;
    for (const item of items) {
      const fits = (!language.value || item.dataset.languages.split(" ").includes(language.value))
        && (!words || item.textContent.toLowerCase().includes(words));
      item.hidden = !fits;
      all += Number(item.dataset.count);
      n += fits ? Number(item.dataset.count) : 0;
    }
    for (const check of document.querySelectorAll("details.check")) {
      check.hidden = !check.querySelector("ol.findings > li:not([hidden])");
    }
    shown.textContent = `${n} / ${all} ${shown.dataset.word}`;
  };
  const clear = () => { language.value = ""; text.value = ""; narrow(); };
  form.hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  // A link into a finding that is filtered away or folded must still lead there.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("ol.findings")) return;
    if (target.hidden) clear();
    target.closest("details").open = true;
    target.scrollIntoView();
  });
  narrow();
}
