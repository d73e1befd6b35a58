const AT_ONCE = 100;
const SHOWN = 160;
const BEFORE = 60;
const words = JSON.parse(document.getElementById("words").textContent);
const lowered = [];
const box = document.getElementById("search");
const found = document.getElementById("found");
const count = document.getElementById("count");
const more = document.getElementById("more");
let hits = [];
let asked = "";

const lower = (place) => (lowered[place] ??= words[place].text.toLocaleLowerCase());

// What stands around the words that were looked for: a message may be long.
const around = (place) => {
  const { text } = words[place];
  const begin = Math.max(0, lower(place).indexOf(asked) - BEFORE);
  return `${begin ? "…" : ""}${text.slice(begin, begin + SHOWN)}${begin + SHOWN < text.length ? "…" : ""}`;
};

const told = (shown) => {
  if (!asked) return "";
  if (!hits.length) return count.dataset.none;
  if (hits.length === 1) return count.dataset.one;
  const numbers = [shown, hits.length];
  return count.dataset.many.replace(/#/g, () => numbers.shift().toLocaleString());
};

const showMore = () => {
  const begin = found.children.length;
  const items = hits.slice(begin, begin + AT_ONCE).map((place) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = words[place].at;
    link.textContent = around(place);
    item.toggleAttribute("data-ai-generated", Boolean(words[place].ai_generated));
    item.append(`${words[place].who}: `, link);
    return item;
  });
  found.append(...items);
  count.textContent = told(found.children.length);
  more.hidden = found.children.length >= hits.length;
  return items[0];
};

box.addEventListener("input", () => {
  asked = box.value.trim().toLocaleLowerCase();
  hits = asked ? [...words.keys()].filter((place) => lower(place).includes(asked)) : [];
  document.getElementById("talks").hidden = Boolean(asked);
  found.replaceChildren();
  showMore();
});

more.addEventListener("click", () => showMore()?.querySelector("a").focus());
