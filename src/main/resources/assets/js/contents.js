// Marks, in the table of contents, the heading whose text is being read.
const contents = document.querySelector("[data-contents]");
const headings = new Map();
for (const link of contents?.querySelectorAll("a[href^='#']") ?? []) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) {
    headings.set(heading, link);
  }
}

let current = null;

function mark() {
  let read = null;
  for (const heading of headings.keys()) {
    if (heading.getBoundingClientRect().top > innerHeight / 3) {
      break;
    }
    read = heading;
  }
  const link = headings.get(read) ?? null;
  if (link !== current) {
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
  }
}

let waiting = false;

function markSoon() {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  }
}

if (headings.size > 0) {
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon, { passive: true });
  mark();
}

// Beside the text of a wide screen the entries are shown although nobody opened them: then they are open, for a screen reader too.
const disclosure = contents?.querySelector("details");
const wide = matchMedia("(min-width: 64rem)");

function agree() {
  disclosure.open = wide.matches;
}

if (disclosure) {
  wide.addEventListener("change", agree);
  agree();
}
