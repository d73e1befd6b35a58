/* Turns fetched into the talk one after another, each to where its words stand by then, or to the end. */

const ANCHOR = "turn-";

export class Turns {
  #log;
  #address;
  #last = Promise.resolve();
  #waiting = 0;
  #asked = null;

  constructor(log, address) {
    [this.#log, this.#address] = [log, address];
    log.addEventListener("htmx:beforeRequest", (event) => this.#watch(event.detail));
  }

  get isBusy() {
    return this.#waiting > 0;
  }

  element(turn) {
    return this.#log.querySelector(`[data-turn="${turn}"]`);
  }

  /* Answers once the page shows it, or it could not be had. */
  fetch(turn, prompt) {
    return this.#inOrder(() => this.#ask(turn, prompt));
  }

  /* As fetch, where the page still shows it by then: another try at the same words may have taken its place. */
  refresh(turn) {
    return this.#inOrder(() => {
      const element = this.element(turn);
      return element && this.#ask(turn, element.id.slice(ANCHOR.length));
    });
  }

  /* The same turn came by two ways, as where its first answer got lost and it was sent again: what came last stands. */
  showOnce() {
    const last = this.#log.lastElementChild;
    const first = last && this.element(last.dataset.turn);
    if (first && first !== last) first.replaceWith(last);
  }

  #inOrder(step) {
    this.#waiting += 1;
    this.#last = this.#last.then(step).catch(() => {}).finally(() => (this.#waiting -= 1));
    return this.#last;
  }

  #ask(turn, prompt) {
    const known = document.getElementById(`${ANCHOR}${prompt}`);
    const where = known ? { target: known, swap: "outerHTML" } : { target: this.#log, swap: "beforeend" };
    this.#asked = { turn, prompt };
    return window.htmx.ajax("GET", `${this.#address}${turn}/`, { source: this.#log, ...where });
  }

  /* What an answer is for may be gone when it comes: a turn that ends, or is tried again, is swapped as a whole. */
  #watch({ elt, xhr, target }) {
    const asked = elt === this.#log ? this.#asked : null;
    xhr.addEventListener("readystatechange", () => {
      if (xhr.readyState !== XMLHttpRequest.DONE || target.isConnected) return;
      if (asked) this.fetch(asked.turn, asked.prompt);
      else this.refresh(target.closest("[data-turn]")?.dataset.turn);
    });
  }
}
