/** Work that is not to hold up the next picture. */

/** Where the page is hidden there is no picture, and the work is not left undone. */
const MOST_MILLISECONDS = 100;

/** Does something when what the page shows by now has been painted. Returns how to leave it undone. */
export function whenPainted(then: () => void): () => void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) then();
    isDone = true;
  };
  // The callbacks of a frame run before it is painted.
  const frame = requestAnimationFrame(() => setTimeout(once));
  const timer = setTimeout(once, MOST_MILLISECONDS);
  return () => {
    isDone = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
