/* A WebSocket that comes back: waits a little longer after each failure, up to a bound, and never gives up. */

const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;
const NOT_SIGNED_IN = 4401;
const FINAL = new Set([NOT_SIGNED_IN, 4400, 4404]);

export class Socket {
  #address;
  #socket;
  #wait = FIRST_WAIT;
  #timer;
  #heard;

  constructor(path, { onFrame, onOpen, onLost }) {
    this.#address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`;
    this.#heard = { onFrame, onOpen, onLost };
    this.#connect();
    addEventListener("online", () => this.#hurry());
    addEventListener("visibilitychange", () => !document.hidden && this.#hurry());
  }

  get isOpen() {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /* Drops the connection and makes a new one: the server answers with a fresh snapshot. */
  restart() {
    this.#socket.close();
  }

  #connect() {
    clearTimeout(this.#timer);
    const socket = (this.#socket = new WebSocket(this.#address));
    socket.onopen = () => {
      this.#wait = FIRST_WAIT;
      this.#heard.onOpen();
    };
    socket.onmessage = (event) => this.#heard.onFrame(JSON.parse(event.data));
    socket.onclose = (event) => this.#lost(event.code);
  }

  #lost(code) {
    if (code === NOT_SIGNED_IN) return location.reload();
    this.#heard.onLost();
    if (FINAL.has(code)) return;
    this.#timer = setTimeout(() => this.#connect(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #hurry() {
    if (this.#socket.readyState === WebSocket.CLOSED) this.#connect();
  }
}
