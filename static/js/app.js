/* The only entry: starts each behaviour where a page asks for it by data-behaviour="name". */
import composer from "./behaviours/composer.js";
import drafts from "./behaviours/drafts.js";
import preview from "./behaviours/preview.js";
import replyStream from "./behaviours/reply_stream.js";
import reveal from "./behaviours/reveal.js";
import scroll from "./behaviours/scroll.js";
import thinkingAhead from "./behaviours/thinking_ahead.js";
import timeZone from "./behaviours/time_zone.js";
import unsaved from "./behaviours/unsaved.js";

const BEHAVIOURS = {
  composer,
  drafts,
  preview,
  reply_stream: replyStream,
  reveal,
  scroll,
  thinking_ahead: thinkingAhead,
  time_zone: timeZone,
  unsaved,
};
const started = new WeakSet();

function startWithin(root) {
  const found = [...root.querySelectorAll("[data-behaviour]")];
  if (root.matches?.("[data-behaviour]")) found.unshift(root);
  for (const element of found) {
    if (started.has(element)) continue;
    started.add(element);
    for (const name of element.dataset.behaviour.split(" ")) BEHAVIOURS[name]?.(element);
  }
}

startWithin(document.body);
document.body.addEventListener("htmx:load", (event) => startWithin(event.detail.elt));
