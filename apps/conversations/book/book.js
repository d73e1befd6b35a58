const words = JSON.parse(document.getElementById("words").textContent);
const box = document.getElementById("search");
const found = document.getElementById("found");
box.addEventListener("input", () => {
  const asked = box.value.trim().toLocaleLowerCase();
  document.getElementById("talks").hidden = Boolean(asked);
  const hits = asked ? words.filter(([, , text]) => text.toLocaleLowerCase().includes(asked)).slice(0, 100) : [];
  found.replaceChildren(...hits.map(([page, who, text]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = page;
    link.textContent = text.slice(0, 160);
    item.append(`${who}: `, link);
    return item;
  }));
});
