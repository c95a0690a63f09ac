// A grid survives a lost connection: what is typed is kept on the device until sent.
(() => {
  "use strict";
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const told = document.getElementById("kept");
  const place = `vigilangue:${form.dataset.keep}`;
  const fields = () => [...form.elements].filter((e) => e.name && e.type !== "file" && e.name !== "csrfmiddlewaretoken");
  const say = (text) => { told.textContent = text; told.hidden = !text; };
  const keep = () => {
    const said = Object.fromEntries(fields().map((e) => [e.name, e.value]));
    try { localStorage.setItem(place, JSON.stringify(said)); } catch { return; }
    say(navigator.onLine ? told.dataset.kept : told.dataset.waits);
  };
  const kept = (() => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } })();
  // What the server sent back with errors, or to be corrected, is newer than what is kept.
  const fresh = !form.querySelector(".errorlist, .notice") && !location.search;
  if (kept && fresh) {
    for (const e of fields()) if (e.name in kept) e.value = kept[e.name];
    say(told.dataset.kept);
  }
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  let waits = false;
  const send = async () => {
    keep();
    try {
      const answer = await fetch(form.action || location.href, { method: "POST", body: new FormData(form), redirect: "follow" });
      waits = false;
      if (answer.ok) {
        localStorage.removeItem(place);
        location.assign(answer.url);
      } else if (answer.status === 400) {
        form.submit(); // the page says what is wrong
      } else {
        say(told.dataset.waits);
        waits = true;
      }
    } catch {
      say(told.dataset.waits);
      waits = true;
    }
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
  addEventListener("online", () => { if (waits) send(); });
  addEventListener("offline", () => { if (!told.hidden) say(told.dataset.waits); });
})();
