"use strict";
(() => {
  const field = document.getElementById("q");
  const lang = document.documentElement.lang;

  // One goes on typing after what was searched for.
  const toEnd = () => field.setSelectionRange(field.value.length, field.value.length);
  if (document.activeElement === field) {
    toEnd();
  } else if (field.autofocus) {
    field.addEventListener("focus", toEnd, {once: true});
  }

  // The slash goes to the field.
  document.addEventListener("keydown", (event) => {
    const inField = event.target.closest("input, textarea, select");
    if (event.key === "/" && !inField && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });

  // Completions: names complete the query, titles lead to their articles.
  const list = document.createElement("ul");
  list.className = "completions";
  list.id = "completions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", lang === "uk" ? "Підказки" : "Completions");
  list.hidden = true;
  field.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"],
    ["aria-expanded", "false"], ["aria-controls", "completions"]]) {
    field.setAttribute(name, value);
  }
  let asked = 0;
  let chosen = -1;
  let timer = 0;

  const close = () => {
    list.replaceChildren();
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (at) => {
    const options = [...list.children];
    chosen = options.length ? (at + options.length) % options.length : -1;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    if (chosen >= 0) {
      field.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({block: "nearest"});
    }
  };
  const take = (option) => {
    if (option.dataset.id) {
      location.href = "/article/" + encodeURIComponent(option.dataset.id)
        + "?q=" + encodeURIComponent(field.value);
    } else {
      field.value = option.textContent;
      close();
      field.form.requestSubmit();
    }
  };
  const show = (completions) => {
    close();
    const options = [
      ...completions.names.slice(0, 4).map((text) => ({text})),
      ...completions.titles.slice(0, 6).map(({title, id}) => ({text: title, id})),
    ];
    options.forEach(({text, id}, i) => {
      const option = document.createElement("li");
      option.id = "completion-" + i;
      option.textContent = text;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      if (id !== undefined) {
        option.dataset.id = id;
        option.className = "title";
      }
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => take(option));
      list.append(option);
    });
    list.hidden = options.length === 0;
    field.setAttribute("aria-expanded", String(options.length > 0));
  };
  const ask = async () => {
    const mine = ++asked;
    const typed = field.value;
    if (typed.trim().length < 2 || typed.length > 200) {
      close();
      return;
    }
    try {
      const answer = await fetch("/api/complete?size=6&q=" + encodeURIComponent(typed));
      const completions = answer.ok ? await answer.json() : null;
      if (completions && mine === asked && document.activeElement === field) {
        show(completions);
      }
    } catch {
      close(); // The page works without them.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 80);
  });
  field.addEventListener("blur", () => {
    asked++;
    close();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.children.length) {
      event.preventDefault();
      choose(chosen + 1);
    } else if (event.key === "ArrowUp" && list.children.length) {
      event.preventDefault();
      choose(chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === "Escape" && list.children.length) {
      event.preventDefault();
      asked++;
      close();
    }
  });

  // Dragging over bars shows their whole span.
  const chart = document.querySelector(".histogram svg");
  if (chart) {
    const days = chart.dataset.days.split(" ");
    const count = days.length - 1;
    const shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    shade.setAttribute("class", "shade");
    shade.setAttribute("height", "100%");
    let first = -1;
    let last = -1;
    const at = (event) => {
      const box = chart.getBoundingClientRect();
      const place = Math.floor(count * (event.clientX - box.left) / box.width);
      return Math.max(0, Math.min(count - 1, place));
    };
    const from = () => Math.min(first, last);
    const to = () => Math.max(first, last);
    const paint = () => {
      shade.setAttribute("x", 10 * from());
      shade.setAttribute("width", first < 0 ? 0 : 10 * (to() - from() + 1));
    };
    const end = () => {
      first = last = -1;
      paint();
    };
    paint();
    chart.prepend(shade);
    chart.addEventListener("dragstart", (event) => event.preventDefault());
    chart.addEventListener("pointerdown", (event) => {
      if (event.button === 0) {
        first = last = at(event);
      }
    });
    addEventListener("pointermove", (event) => {
      if (first >= 0) {
        last = at(event);
        paint();
      }
    });
    addEventListener("pointerup", () => {
      if (first >= 0 && first !== last) {
        const address = new URL(location.href);
        address.searchParams.delete("offset");
        address.searchParams.delete("why");
        address.searchParams.set("after", days[from()]);
        address.searchParams.set("before", days[to() + 1]);
        address.hash = "";
        chart.addEventListener("click", (event) => event.preventDefault(), {once: true, capture: true});
        location.href = address;
      }
      end();
    });
    addEventListener("pointercancel", end);
  }

  // On a phone, what narrows a search waits until it is wanted.
  const narrow = document.querySelector(".narrow");
  if (narrow && matchMedia("(max-width: 59.99rem)").matches) {
    narrow.open = false;
    document.querySelector(".to-narrow").addEventListener("click", () => {
      narrow.open = true;
    });
  }

  // What is there to be copied can be, at a click.
  if (navigator.clipboard) {
    for (const code of document.querySelectorAll("aside pre code")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = lang === "uk" ? "Скопіювати" : "Copy";
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = lang === "uk" ? "Скопійовано" : "Copied";
      });
      code.parentElement.append(document.createElement("br"), button);
    }
  }
})();
