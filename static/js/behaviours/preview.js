/* A companion is heard before it is saved: its replies grow beside those of the saved one. Leaving the page, or Stop, ends it. */
import { linesOf } from "../lib/lines.js";

class Preview {
  #stage;
  #show;
  #stop;
  #unheard;
  #listening = null;

  constructor(section) {
    this.#stage = section.querySelector("[data-stage]");
    this.#show = section.querySelector("[data-show]");
    this.#stop = section.querySelector("[data-stop-preview]");
    this.#unheard = section.querySelector("[data-unheard]");
    this.#show.addEventListener("click", (event) => {
      event.preventDefault();
      this.#listen();
    });
    this.#stop.addEventListener("click", () => this.#listening?.abort());
  }

  async #listen() {
    this.#listening?.abort();
    const listening = (this.#listening = new AbortController());
    this.#isSpeaking(true);
    try {
      await this.#hear(listening.signal);
    } catch {
      if (!listening.signal.aborted) this.#stage.append(this.#unheard.content.cloneNode(true));
    } finally {
      if (this.#listening === listening) this.#isSpeaking(false);
    }
  }

  async #hear(signal) {
    const body = new FormData(this.#show.form);
    const answer = await fetch(this.#show.formAction, { method: "POST", body, signal, headers: { Accept: "application/x-ndjson" } });
    if (answer.status === 422) return this.#stage.replaceChildren(safe(await answer.text()));
    if (!answer.headers.get("Content-Type").startsWith("application/x-ndjson")) throw new Error("no answer");
    for await (const line of linesOf(answer)) this.#onFrame(JSON.parse(line));
    return undefined;
  }

  #onFrame({ type, cell, text, html, notice }) {
    const place = cell && this.#stage.querySelector(`[data-cell="${cell}"]`);
    if (type === "places") this.#stage.replaceChildren(safe(html));
    else if (type === "heard") place.append(text);
    else if (type === "stands") place.textContent = text;
    else if (type === "answered") place.replaceChildren(safe(html));
    else if (notice) this.#say(notice);
  }

  #say(notice) {
    const copy = this.#unheard.content.cloneNode(true);
    copy.querySelector("span").textContent = notice;
    this.#stage.append(copy);
  }

  #isSpeaking(speaks) {
    this.#stage.setAttribute("aria-busy", String(speaks));
    this.#stop.hidden = !speaks;
  }
}

/* HTML the server has sanitised; scripts in it would not run in any case: the page's policy forbids inline code. */
function safe(html) {
  return document.createRange().createContextualFragment(html);
}

export default function start(section) {
  new Preview(section);
}
