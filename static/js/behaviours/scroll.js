/* The view follows the words, unless its owner scrolled up; a new card with help is never carried out of sight. */

const NEAR = 64;
const NEWEST_CARD = "[data-turn]:nth-last-child(1 of [data-turn]) .care-card:not(.care-card--hidden)";

export default function start(log) {
  const toEnd = document.querySelector("[data-to-end]");
  const newestCard = () => log.querySelector(NEWEST_CARD)?.id ?? null;
  const isAtEnd = (height = log.scrollHeight) => height - log.scrollTop - log.clientHeight < NEAR;
  const room = () => `${log.clientHeight} ${log.clientWidth}`;
  let following = true;
  /* By its id: a turn is fetched anew as it ends, and its card is another element then. */
  let held = null;
  let known = null;
  let seen = { height: 0, room: "" };
  /* Where the view was put, while it has been. */
  let placed = NaN;

  const wasMoved = () => Math.abs(log.scrollTop - placed) >= 1;
  const letGo = (height) => {
    [following, held, placed] = [isAtEnd(height), null, log.scrollTop];
  };
  const look = () => {
    const newest = newestCard();
    if (newest && newest !== known) [following, held, placed] = [true, newest, NaN];
    if (held && held !== newest) letGo();
    known = newest;
  };
  const place = () => {
    const card = held && document.getElementById(held);
    // Past the end it stops by itself: with little below it the card stands lower, and is in sight as a whole.
    log.scrollTop = card
      ? log.scrollTop + card.getBoundingClientRect().top - log.getBoundingClientRect().top
      : log.scrollHeight;
  };
  const settle = () => {
    placed = log.scrollTop;
    toEnd.hidden = following && (!held || isAtEnd());
    seen = { height: log.scrollHeight, room: room() };
  };
  const follow = () => {
    // Words may come between a hand that scrolls and the event that tells of it: it went to the end that it saw.
    if (held && seen.room === room() && wasMoved()) letGo(Math.min(seen.height, log.scrollHeight));
    if (following) place();
    settle();
  };
  const followTheWords = () => {
    [following, held] = [true, null];
  };

  log.addEventListener("scroll", () => {
    // Turning a phone scrolls too: that was the page, not its owner.
    if (seen.height !== log.scrollHeight || seen.room !== room()) return follow();
    if (!wasMoved()) return undefined;
    letGo();
    toEnd.hidden = following;
    return undefined;
  }, { passive: true });
  toEnd.addEventListener("click", () => {
    followTheWords();
    follow();
  });
  // Followed from the next change on: measuring the page now would hold up the request.
  log.closest("[data-presence]").addEventListener("hearth:sending", followTheWords);
  new MutationObserver((changes) => {
    if (changes.some((change) => change.addedNodes.length)) look();
    follow();
  }).observe(log, { childList: true, subtree: true, characterData: true });
  new ResizeObserver(follow).observe(log);
  /* A link to one message leads to it. */
  const wanted = location.hash.startsWith("#message-") && document.getElementById(location.hash.slice(1));
  if (wanted) {
    known = newestCard();
    following = false;
    wanted.scrollIntoView({ block: "center" });
    settle();
    toEnd.hidden = isAtEnd();
  } else {
    look();
    follow();
  }
}
