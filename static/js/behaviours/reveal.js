/** A button that shows what stands in a passphrase field, and hides it again before it is sent. */
export default function start(element) {
  const field = element.querySelector("input");
  const button = element.querySelector("button");

  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  };

  button.addEventListener("click", () => {
    show(field.type === "password");
    field.focus();
  });
  // A field of text may be offered again by the browser's own history of what was typed.
  field.form?.addEventListener("submit", () => show(false));
  button.hidden = false;
}
