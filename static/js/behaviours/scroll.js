/* The view follows the words, unless its owner scrolled up. */

const NEAR = 64;

export default function start(log) {
  const toEnd = document.querySelector("[data-to-end]");
  let following = true;

  const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const goToEnd = () => {
    log.scrollTop = log.scrollHeight;
  };
  const follow = () => {
    if (following) goToEnd();
    toEnd.hidden = following;
  };

  log.addEventListener("scroll", () => {
    following = isAtEnd();
    toEnd.hidden = following;
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
  goToEnd();
}
