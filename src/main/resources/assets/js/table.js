// Sorts a table of data by the column whose heading is pressed, and filters the rows of a long one. Without it the table is whole.
const language = document.documentElement.lang;
const words = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

function value(row, column) {
  const cell = row.cells[column];
  return cell.dataset.value ?? cell.querySelector("time")?.dateTime ?? cell.textContent.trim();
}

// Empty cells come last, whichever way.
function compare(a, b, way, isNumeric) {
  if (a === "" || b === "") {
    return (a === "") - (b === "");
  }
  return way * (isNumeric ? Number(a) - Number(b) : words.compare(a, b));
}

function sort(table, heading) {
  const way = heading.ariaSort === "ascending" ? -1 : 1;
  for (const other of heading.parentElement.cells) {
    other.removeAttribute("aria-sort");
  }
  heading.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, value: value(row, heading.cellIndex) }));
  const isNumeric = rows.every(({ value: text }) => text === "" || !Number.isNaN(Number(text)));
  rows.sort((a, b) => compare(a.value, b.value, way, isNumeric));
  body.append(...rows.map(({ row }) => row));
}

function makeSortable(table) {
  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "data-table__sort";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sort(table, heading));
    heading.append(button);
  }
}

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function makeFilterable(figure, table) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  const box = document.createElement("div");
  box.className = "data-table__filter";
  input.type = "search";
  input.id = `${table.caption.id}-filter`;
  label.htmlFor = input.id;
  label.textContent = figure.dataset.filter;
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: plain(row.textContent) }));
  input.addEventListener("input", () => {
    const wanted = plain(input.value).split(/\s+/);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !wanted.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    const numbers = [shown, rows.length].map((number) => number.toLocaleString(language));
    count.textContent = figure.dataset.count.replace(/\{(\d)\}/g, (_, index) => numbers[index]);
  });
  box.append(label, input, count);
  figure.prepend(box);
}

for (const figure of document.querySelectorAll("[data-table]")) {
  const table = figure.querySelector("table");
  if (table.tBodies[0].rows.length > 1) {
    makeSortable(table);
  }
  if (figure.dataset.filter) {
    makeFilterable(figure, table);
  }
}
