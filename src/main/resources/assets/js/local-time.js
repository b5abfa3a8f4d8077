// Tells the hour of an event where the reader is, when that is another one. Without it, the hour stands with its town.
for (const time of document.querySelectorAll("time[data-local]")) {
  const moment = new Date(time.dateTime);
  const wall = time.dateTime.slice(0, 16);
  const here = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  if (!Number.isNaN(moment.getTime()) && here !== wall) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: here.slice(0, 10) === wall.slice(0, 10) ? undefined : "full", timeStyle: "short" });
    const note = document.createElement("span");
    note.className = "event-facts__local";
    note.textContent = `${time.dataset.local} ${format.format(moment)}`;
    time.parentElement.append(" ", note);
  }
}
