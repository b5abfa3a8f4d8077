// Shows the page again as soon as its folder has changed; only while the office is being written.
const changes = new EventSource("/-/changes");
changes.addEventListener("message", () => location.reload());
addEventListener("pagehide", () => changes.close());
