// What every page does by script; without it nothing is missing but comfort.
(() => {
  "use strict";
  // Forms of filters answer at once where the browser can; the button stays.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-at-once]");
    if (form) form.requestSubmit();
  });
  // A region that does not scroll need not be stopped at by the keyboard.
  const still = () => {
    for (const region of document.querySelectorAll(".scroll")) {
      const wide = region.scrollWidth > region.clientWidth + 1;
      const tall = region.scrollHeight > region.clientHeight + 1;
      region.toggleAttribute("data-scrolls", wide || tall);
      if (wide || tall) region.tabIndex = 0; else region.removeAttribute("tabindex");
    }
  };
  addEventListener("load", still);
  addEventListener("resize", still);
  document.addEventListener("htmx:afterSettle", still);
  // While htmx waits for an answer the page says so, and so it does if none comes.
  const state = (waiting, unanswered) => {
    document.body.classList.toggle("waiting", waiting);
    document.body.classList.toggle("unanswered", unanswered);
  };
  // What asks by itself, again and again, does so in silence.
  const quiet = (event) => event.target.closest("[data-quiet]");
  document.addEventListener("htmx:beforeRequest", (event) => quiet(event) || state(true, false));
  document.addEventListener("htmx:afterRequest", (event) => quiet(event) || state(false, event.detail.failed));
  // What htmx put into the address goes with the reader into another language.
  document.addEventListener("htmx:pushedIntoHistory", () => {
    for (const entry of document.querySelectorAll(".tongues a")) entry.search = location.search;
  });
})();
