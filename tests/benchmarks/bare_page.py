"""The least a browser can do with a model server: Enter, fetch, append. Hearth is measured beside it, round by round."""

HTML = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Bare page</title>
<body style="overflow-wrap: anywhere">
<h1>Bare page</h1>
<main id="talk"></main>
<textarea autofocus></textarea>
<script>
const box = document.querySelector("textarea"), talk = document.getElementById("talk");
box.addEventListener("keydown", async (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const asked = box.value;
  box.value = "";
  talk.appendChild(document.createElement("p")).textContent = asked;
  const words = talk.appendChild(document.createElement("div")).appendChild(document.createTextNode(""));
  const body = JSON.stringify({ model: "bench:latest", messages: [{ role: "user", content: asked }] });
  const answer = await fetch("/api/chat", { method: "POST", body });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = ""; ; ) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\\n");
    rest = lines.pop();
    words.appendData(lines.filter(Boolean).map((line) => JSON.parse(line).message.content).join(""));
  }
});
</script>
</html>
"""
