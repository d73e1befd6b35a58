/* Shows replies as they are spoken: frames from the socket, or the turn asked for again and again while there is none. */
import { Socket } from "../lib/socket.js";
import { Turns } from "../lib/turns.js";

const POLL_EVERY = 1000;
const SILENT = { turn: null, prompt: null, seq: 0, html: "", text: "" };

class ReplyStream {
  #talk;
  #log;
  #turns;
  #socket;
  /* The reply as frames tell it. Its element may come later than its first words, or be replaced: then it is filled from here. */
  #live = SILENT;
  #over = null;
  #polling = null;

  constructor(talk) {
    this.#talk = talk;
    this.#log = talk.querySelector("[data-chat-log]");
    this.#turns = new Turns(this.#log, talk.dataset.turns);
    this.#socket = new Socket(talk.dataset.socket, {
      onFrame: (frame) => this.#onFrame(frame),
      onOpen: () => this.#stopPolling(),
      onLost: () => this.#startPolling(),
    });
    // Until then, an element that takes another's place bears the other's attributes.
    this.#log.addEventListener("htmx:afterSettle", (event) => "engineStatus" in event.target.dataset || this.#onSwap());
    talk.addEventListener("hearth:sending", (event) => this.#onSending(event.detail.turn));
    talk.addEventListener("hearth:sent", () => delete talk.dataset.sending);
    talk.addEventListener("hearth:unsent", () => this.#onUnsent());
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#stop());
    talk.querySelector("[data-stop]").addEventListener("click", (event) => {
      event.preventDefault();
      this.#stop();
    });
  }

  #onFrame(frame) {
    if (frame.type === "nothing.running") return this.#onNothingRunning();
    if (frame.type === "turn.began" || frame.type === "reply.snapshot") return this.#follow(frame);
    if (frame.turn !== this.#live.turn || frame.seq <= this.#live.seq) return undefined;
    if (frame.seq > this.#live.seq + 1) return this.#socket.restart();
    this.#live.seq = frame.seq;
    if (frame.type === "reply.ended") return this.#onEnded(frame);
    if (frame.type === "reply.care") return this.#onCare();
    return frame.type === "reply.block" ? this.#onBlock(frame) : this.#onDelta(frame);
  }

  /* A turn from its start, or from where it is: sent here or in another tab, tried again, or running since before the page came. */
  #follow({ turn, prompt, seq, html = "", text = "" }) {
    this.#live = { turn, prompt, seq, html, text };
    this.#presence(html || text ? "speaking" : "thinking");
    if (this.#turns.element(turn)) this.#fill();
    else if (this.#talk.dataset.sending !== turn) this.#turns.fetch(turn, prompt);
  }

  /* Mostly the card came with the turn; where the page has the turn already (words that were put right), it is fetched. */
  #onCare() {
    const element = this.#turns.element(this.#live.turn);
    if (element && !element.querySelector("[data-care-card]")) this.#turns.refresh(this.#live.turn);
  }

  #onDelta({ text }) {
    this.#live.text += text;
    this.#presence("speaking");
    const open = this.#turns.element(this.#live.turn)?.querySelector("[data-open]");
    if (!open) return;
    if (open.firstChild) open.firstChild.appendData(text);
    else open.textContent = text;
  }

  #onBlock({ html, text }) {
    this.#live.html += html;
    this.#live.text = text;
    this.#presence("speaking");
    const element = this.#turns.element(this.#live.turn);
    element?.querySelector("[data-blocks]")?.append(safe(html));
    const open = element?.querySelector("[data-open]");
    if (open) open.textContent = text;
  }

  #onEnded(frame) {
    this.#live = SILENT;
    this.#presence("idle");
    if (this.#talk.dataset.sending === frame.turn) this.#over = frame;
    else this.#showEnd(frame);
  }

  #showEnd({ turn, prompt }) {
    this.#over = null;
    this.#turns.fetch(turn, prompt).then(() => this.#sayItEnded());
  }

  #onNothingRunning() {
    this.#live = SILENT;
    if (!this.#talk.dataset.sending) this.#presence("idle");
    this.#catchUp();
  }

  /* A fragment came: from the composer, from "try again", or from here. */
  #onSwap() {
    this.#turns.showOnce();
    if (this.#over && this.#turns.element(this.#over.turn)) return this.#showEnd(this.#over);
    if (this.#live.turn) return this.#fill();
    if (!this.#socket.isOpen) this.#presence(this.#unfinished().length ? "thinking" : "idle");
    return undefined;
  }

  #fill() {
    const element = this.#turns.element(this.#live.turn);
    const open = element?.querySelector("[data-open]");
    if (!open) return;
    element.querySelector("[data-blocks]").replaceChildren(safe(this.#live.html));
    open.textContent = this.#live.text;
  }

  #onSending(turn) {
    this.#talk.dataset.sending = turn;
  }

  /* It may have arrived all the same: the answer alone got lost. */
  #onUnsent() {
    delete this.#talk.dataset.sending;
    if (this.#over) this.#showEnd(this.#over);
    if (this.#live.turn) return this.#follow(this.#live);
    return this.#presence(this.#unfinished().length ? "thinking" : "idle");
  }

  #startPolling() {
    this.#polling ??= setInterval(() => this.#turns.isBusy || this.#catchUp(), POLL_EVERY);
  }

  /* Frames told nothing of its end: who waits for it hears of it here. */
  async #catchUp() {
    const waiting = this.#unfinished();
    await Promise.all(waiting.map((element) => this.#turns.refresh(element.dataset.turn)));
    if (waiting.length && !this.#unfinished().length) this.#sayItEnded();
  }

  #sayItEnded() {
    document.body.dispatchEvent(new CustomEvent("hearth:reply-ended"));
  }

  #stopPolling() {
    clearInterval(this.#polling);
    this.#polling = null;
  }

  #stop() {
    if (this.#talk.dataset.presence === "idle") return;
    window.htmx.ajax("POST", this.#talk.dataset.stopUrl, { source: this.#talk, swap: "none" });
  }

  #unfinished() {
    return [...this.#log.querySelectorAll("[data-turn]:has([data-status='streaming'])")];
  }

  #presence(state) {
    if (this.#talk.dataset.presence !== state) this.#talk.dataset.presence = state;
  }
}

/* HTML the server has sanitised; scripts in it would not run in any case: the page's policy forbids inline code. */
function safe(html) {
  return document.createRange().createContextualFragment(html);
}

export default function start(talk) {
  new ReplyStream(talk);
}
