/* Enter sends, what was typed shows at once, and nothing typed is ever lost: a draft stays until the server has the words.
   While a reply runs, too, it is the server that decides: it may be a cry for help, and the words stay in the box until it has them. */

const SLOW_ANSWER = 60;

class Composer {
  #form;
  #box;
  #id;
  #talk;
  #key;
  #sent = null;
  /* Sent and in the box all the same. */
  #inBox = "";
  /* The turn and the words that nobody answered: they may have arrived. */
  #unanswered = null;
  #pending = null;
  #slow;

  constructor(form) {
    this.#form = form;
    this.#box = form.querySelector("textarea");
    this.#id = form.querySelector("[name=turn]");
    this.#talk = form.closest("[data-presence]");
    /* Off the record no draft is kept either. */
    this.#key = form.dataset.draft && `hearth.draft.${form.dataset.draft}`;
    if (this.#key) this.#box.value ||= localStorage.getItem(this.#key) ?? "";
    this.#grow();
    this.#box.addEventListener("keydown", (event) => this.#onKeydown(event));
    this.#box.addEventListener("input", () => this.#onInput());
    form.addEventListener("htmx:beforeRequest", (event) => this.#onBeforeRequest(event));
    form.addEventListener("htmx:beforeOnLoad", () => this.#clearPending());
    form.addEventListener("htmx:afterRequest", (event) => this.#onAfterRequest(event));
    this.#talk.addEventListener("htmx:afterSettle", () => this.#onSwap());
  }

  #onKeydown(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit(this.#form.querySelector("[data-send]"));
  }

  #onInput() {
    this.#tellApart();
    this.#keepDraft();
    this.#grow();
  }

  #onBeforeRequest(event) {
    if (event.target !== this.#form) return;
    const isQuiet = this.#talk.dataset.presence === "idle";
    if (this.#sent !== null || !(isQuiet || this.#box.value.trim())) return event.preventDefault();
    if (isQuiet) this.#takeFromBox();
    else [this.#sent, this.#inBox] = ["", this.#box.value];
    this.#tell("hearth:sending", { turn: this.#id.value });
    return undefined;
  }

  #takeFromBox() {
    this.#sent = this.#box.value;
    this.#box.value = "";
    // The server mostly answers within two frames, with the same words: laying them out twice would only slow both down.
    this.#slow = setTimeout(() => this.#showPending(this.#sent), SLOW_ANSWER);
  }

  #onAfterRequest(event) {
    if (event.target !== this.#form) return;
    this.#clearPending();
    if (event.detail.successful) {
      this.#isKept(this.#inBox);
    } else {
      this.#box.value = this.#draft();
      this.#unanswered = { turn: this.#id.value, text: this.#sent || this.#inBox };
      this.#tellApart();
      if (!document.getElementById("problem").textContent.trim()) this.#sayUnsent(event.detail.xhr.status);
    }
    [this.#sent, this.#inBox] = [null, ""];
    this.#keepDraft();
    this.#grow();
    this.#tell(event.detail.successful ? "hearth:sent" : "hearth:unsent", {});
  }

  /* The talk shows what seemed not to be sent. */
  #onSwap() {
    if (this.#sent !== null || !this.#unanswered) return;
    const { turn, text } = this.#unanswered;
    if (!this.#talk.querySelector(`[data-turn="${turn}"]`)) return;
    this.#isKept(text);
    this.#keepDraft();
    this.#grow();
  }

  #isKept(text) {
    document.getElementById("problem").replaceChildren();
    if (this.#box.value.startsWith(text)) this.#box.value = this.#box.value.slice(text.length).replace(/^\n\n/, "");
    this.#id.value = newId();
    this.#unanswered = null;
  }

  /* Other words are another message: the server gives them another id, and the page knows them by the one it sent. */
  #tellApart() {
    const isOther = this.#unanswered?.turn === this.#id.value && this.#unanswered.text !== this.#box.value;
    if (isOther) this.#id.value = newId();
  }

  #showPending(text) {
    if (!text.trim()) return;
    this.#talk.dataset.presence = "thinking";
    const copy = document.getElementById("pending-turn").content.cloneNode(true);
    copy.querySelector("[data-text]").textContent = text;
    this.#pending = copy.firstElementChild;
    this.#talk.querySelector("[data-chat-log]").append(this.#pending);
  }

  #clearPending() {
    clearTimeout(this.#slow);
    this.#pending?.remove();
    this.#pending = null;
  }

  #sayUnsent(status) {
    const copy = document.getElementById(status === 404 ? "gone" : "unsent").content.cloneNode(true);
    document.getElementById("problem").append(copy);
  }

  #keepDraft() {
    if (!this.#key) return;
    const draft = this.#draft();
    if (draft) localStorage.setItem(this.#key, draft);
    else localStorage.removeItem(this.#key);
  }

  #draft() {
    return [this.#sent, this.#box.value].filter(Boolean).join("\n\n");
  }

  #grow() {
    if (CSS.supports("field-sizing", "content")) return;
    this.#box.style.blockSize = "auto";
    this.#box.style.blockSize = `${this.#box.scrollHeight}px`;
  }

  #tell(name, detail) {
    this.#talk.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/* crypto.randomUUID exists on secure pages only, and a page from another machine of the house is none. */
function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export default function start(form) {
  new Composer(form);
}
