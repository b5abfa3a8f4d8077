// Plays a video in its place; nothing is asked of its host before the click. Without this, the link leads to the host.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-embed]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain) {
    return;
  }
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.className = "watch__frame";
  frame.title = link.textContent.trim();
  frame.allow = "fullscreen";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.src = link.dataset.embed;
  frame.tabIndex = 0;
  link.replaceWith(frame);
  frame.focus();
});
