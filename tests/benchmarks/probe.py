"""Runs in a page before its own scripts: notes when Enter is pressed and when the first and last word stand in the DOM."""

SCRIPT = """
(() => {
  if (window.probe) return;
  const probe = (window.probe = { tasks: [], marks: {} });
  new PerformanceObserver((list) => probe.tasks.push(...list.getEntries().map((task) => [task.startTime, task.duration])))
    .observe({ type: "longtask", buffered: true });
  const onceShown = (mark, then) => requestAnimationFrame(() => setTimeout(() => {
    probe.marks[mark] = performance.now();
    then?.();
  }));
  const look = () => {
    if (!probe.id || probe.marks.last !== undefined) return;
    const replies = document.querySelectorAll(probe.replies);
    const text = replies.length ? replies[replies.length - 1].textContent : "";
    const now = performance.now();
    if (probe.marks.first === undefined && text.includes(`BEGIN${probe.id}`)) {
      probe.marks.first = now;
      onceShown("firstShown");
    }
    if (probe.marks.first !== undefined && text.includes(`END${probe.id}`)) {
      probe.marks.last = now;
      onceShown("lastShown", probe.done);
    }
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && probe.id) probe.marks.enter ??= performance.now();
  }, true);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  probe.watch = (id, replies) => {
    performance.clearResourceTimings();
    Object.assign(probe, { id, replies, marks: {}, tasks: [] });
    probe.heard = new Promise((done, late) => {
      probe.done = done;
      setTimeout(() => late(new Error(`no last word of ${id} within two minutes`)), 120_000);
    });
  };
  probe.read = () => ({
    ...probe.marks,
    origin: performance.timeOrigin,
    posted: performance.getEntriesByType("resource").find((one) => one.requestStart >= probe.marks.enter)?.requestStart,
    longest: Math.max(0, ...probe.tasks.filter(([start]) => start >= probe.marks.enter - 5).map(([, duration]) => duration)),
    tasks: probe.tasks.length,
  });
})();
"""
