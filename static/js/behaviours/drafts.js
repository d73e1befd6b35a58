/* What was typed and never sent stays in this browser, for each talk: it goes when its talk is gone. */

const BEGINS = "hearth.draft.";

export default async function start({ dataset }) {
  const drafts = Object.keys(localStorage).filter((key) => key.startsWith(BEGINS));
  for (const key of drafts) {
    const address = dataset.talk.replace(dataset.id, key.slice(BEGINS.length));
    if (await isGone(address)) localStorage.removeItem(key);
  }
}

/* Not where nobody answers, and not where one has to sign in first: then it is not known. */
async function isGone(address) {
  try {
    const { status } = await fetch(address, { method: "HEAD", redirect: "manual" });
    return status === 404;
  } catch {
    return false;
  }
}
