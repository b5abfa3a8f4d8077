// Plays a video in its place; nothing is asked of its host before the click. Without this, the link leads to the host.
document.addEventListener("click", (event) => {
  const figure = event.target.closest?.("[data-embed]");
  const link = event.target.closest?.("a");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!figure || !link || !plain) {
    return;
  }
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.className = "watch__frame";
  frame.title = link.textContent.trim();
  frame.allow = "fullscreen";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = figure.dataset.embed;
  frame.tabIndex = 0;
  link.replaceWith(frame);
  frame.focus();
});
