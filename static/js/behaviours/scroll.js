/* The view follows the words, unless its owner scrolled up. */

const NEAR = 64;

export default function start(log) {
  const toEnd = document.querySelector("[data-to-end]");
  let following = true;

  const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const goToEnd = () => {
    log.scrollTop = log.scrollHeight;
  };
  const shape = () => `${log.scrollHeight} ${log.clientHeight} ${log.clientWidth}`;
  let seen = "";
  const follow = () => {
    if (following) goToEnd();
    toEnd.hidden = following;
    seen = shape();
  };

  log.addEventListener("scroll", () => {
    // Turning a phone scrolls too: that was the page, not its owner.
    if (shape() !== seen) return follow();
    following = isAtEnd();
    toEnd.hidden = following;
    return undefined;
  }, { passive: true });
  toEnd.addEventListener("click", () => {
    following = true;
    follow();
  });
  // Followed from the next change on: measuring the page now would hold up the request.
  log.closest("[data-presence]").addEventListener("hearth:sending", () => {
    following = true;
  });
  new MutationObserver(follow).observe(log, { childList: true, subtree: true, characterData: true });
  new ResizeObserver(follow).observe(log);
  /* A link to one message leads to it. */
  const wanted = location.hash.startsWith("#message-") && document.getElementById(location.hash.slice(1));
  if (wanted) {
    following = false;
    wanted.scrollIntoView({ block: "center" });
    toEnd.hidden = isAtEnd();
    seen = shape();
  } else goToEnd();
}
