/* While its owner pauses in typing, Hearth already looks for what the words bring to mind: sending them is quicker then. */

const PAUSE = 90;
const SHORTEST = 8;

export default function start(form) {
  const box = form.querySelector("textarea");
  let pause = null;
  let asking = false;

  const ask = async () => {
    if (asking || box.value.trim().length < SHORTEST) return;
    asking = true;
    try {
      await fetch(form.dataset.typing, { method: "POST", body: new FormData(form), headers: { "HX-Request": "true" } });
    } catch {
      /* Only time was to be won. */
    } finally {
      asking = false;
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  form.addEventListener("htmx:beforeRequest", () => clearTimeout(pause));
}
