"use strict";
// Only comfort: the page says everything without it.
(() => {
  const $ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.getElementById("filter");
  const articles = $("article");
  const showing = document.getElementById("showing");
  const field = (name) => document.getElementById("f-" + name);
  const value = (name) => (field(name) ? field(name).value : "");

  // Filter
  const narrow = () => {
    const rule = value("rule"), severity = value("severity"), text = value("text").trim().toLowerCase();
    const said = (note) => (!rule || note.dataset.rule.startsWith(rule)) && (!severity || note.dataset.severity === severity);
    let shown = 0, notes = 0;
    for (const article of articles) {
      let fits = (!field("author") || !value("author") || article.dataset.author === value("author"))
        && (!field("folder") || !field("folder").selectedIndex || article.dataset.folder === value("folder"))
        && (!text || article.textContent.toLowerCase().includes(text));
      let left = 0;
      for (const note of $("[data-rule]", article)) {
        note.hidden = !said(note);
        left += note.hidden ? 0 : 1;
      }
      if ((rule || severity) && !left) fits = false;
      article.hidden = !fits;
      if (fits) { shown += 1; notes += left; }
    }
    for (const line of $(".worst [data-for]")) line.hidden = document.getElementById(line.dataset.for).hidden;
    showing.textContent = shown === articles.length && !rule && !severity ? "" : `${shown} of ${articles.length} articles, ${notes} violations`;
  };
  form.hidden = false;
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(narrow));
  document.getElementById("unfold").addEventListener("click", (event) => {
    const open = event.target.textContent === "Open all";
    for (const details of $("article > details")) details.open = open;
    event.target.textContent = open ? "Close all" : "Open all";
  });

  // Deep links: what a link leads to is opened, and shown even where the filter had hidden it
  const reveal = (element) => {
    for (let node = element; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
      if (node !== form) node.hidden = false;
    }
    const inner = element.matches("article") ? element.querySelector("details") : null;
    if (inner) inner.open = true;
    element.scrollIntoView({ block: element.matches("article, .about") ? "start" : "center" });
    element.focus({ preventScroll: true });
  };
  const follow = () => {
    const element = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (element && element.closest("article, .about")) reveal(element);
  };
  addEventListener("hashchange", follow);
  follow();

  // Copy buttons, made when an article is opened
  const copy = async (button, text) => {
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 1500);
  };
  const equip = (article) => {
    if (article.dataset.equipped) return;
    article.dataset.equipped = "yes";
    const path = article.querySelector(".path").textContent;
    for (const note of $("[data-rule]", article)) {
      const words = note.querySelector(".message").textContent.replace(/\s+/g, " ").trim();
      const make = (label, text) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = label;
        button.addEventListener("click", () => copy(button, text()));
        note.querySelector(".rule").append(button);
      };
      make("Copy", () => `${path}, ${note.querySelector(".place").textContent}: ${words.replace(/^\d+ /, "")}`);
      make("Copy link", () => `${location.href.split("#")[0]}#${note.id}`);
    }
  };
  for (const article of articles) {
    const details = article.querySelector("details");
    if (details.open) equip(article);
    details.addEventListener("toggle", () => details.open && equip(article));
  }

  // Keyboard
  const step = (items, forward) => {
    const visible = items.filter((item) => !item.hidden && !(item.closest("article") || {}).hidden);
    const here = document.activeElement;
    const after = visible.filter((item) => here.compareDocumentPosition(item) & (forward ? 4 : 2) && !item.contains(here));
    const next = here === document.body ? visible[forward ? 0 : visible.length - 1] : after[forward ? 0 : after.length - 1];
    if (next) reveal(next);
  };
  addEventListener("keydown", (event) => {
    if (!document.getElementById("keys").checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const notes = () => $("article [data-rule]");
    const article = document.activeElement.closest("article");
    const acts = {
      j: () => step(notes(), true), k: () => step(notes(), false),
      n: () => step(articles, true), p: () => step(articles, false),
      o: () => { if (article) { const d = article.querySelector("details"); d.open = !d.open; } },
      "/": () => field("text").focus(),
    };
    if (acts[event.key]) { event.preventDefault(); acts[event.key](); }
  });

  addEventListener("beforeprint", () => { for (const details of $("details")) details.open = true; });
})();
