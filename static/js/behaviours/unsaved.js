/* What was typed into a long form is not lost by a wrong click: the browser asks before it leaves the page. */
export default function start(form) {
  let isUnsaved = false;
  form.addEventListener("input", () => (isUnsaved = true));
  form.addEventListener("submit", () => (isUnsaved = false));
  addEventListener("beforeunload", (event) => isUnsaved && event.preventDefault());
}
