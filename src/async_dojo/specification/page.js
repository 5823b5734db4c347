// Filters: without JavaScript they stay hidden, and everything is shown.
const form = document.getElementById("filters");
const shown = document.getElementById("shown");

function apply() {
  const { chapter, verdict, python } = Object.fromEntries(new FormData(form));
  let count = 0;
  for (const section of document.querySelectorAll("main section")) {
    let any = false;
    for (const article of section.querySelectorAll("article")) {
      const fits =
        (!chapter || article.dataset.chapters.split(" ").includes(chapter)) &&
        (!verdict || article.dataset.verdict === verdict);
      article.hidden = !fits;
      any ||= fits;
      count += fits;
    }
    section.hidden = !any;
  }
  for (const cell of document.querySelectorAll("[data-python]")) {
    cell.hidden = Boolean(python) && cell.dataset.python !== python;
  }
  for (const reason of document.querySelectorAll("[data-pythons]")) {
    reason.hidden = Boolean(python) && !reason.dataset.pythons.split(" ").includes(python);
  }
  shown.textContent = shown.dataset.text.replace("{}", count);
}

// A link to a claim shows it, whatever is filtered.
function follow() {
  const article = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (article && article.closest("[hidden]")) {
    form.reset();
    setTimeout(() => article.scrollIntoView());
  }
}

form.hidden = false;
form.addEventListener("change", apply);
addEventListener("hashchange", follow);
form.addEventListener("reset", () => setTimeout(apply)); // the fields have their values only after this event
apply();
follow(); // the browser may have kept the filters from an earlier visit
