// Measures by the window's own clock how soon after a click the page of a packet stands there. Each function runs in the page by itself.

/** Milliseconds until the frame is drawn in which the picture of the page is. */
export type Drawn = number;

/** Whose preview is asked for, by its row's `data-testid`, and how many milliseconds after the row stands there. */
export type Asking = { readonly row: string; readonly wait: number };

/** Clicks on the preview of a row without coming near with the pointer, and waits for its first page. */
export async function clickPreview({ row, wait }: Asking): Promise<Drawn> {
  /** What is there, or comes within 20 s. */
  function appearing<T extends Element>(selector: string, isOther: (found: T) => boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      const observer = new MutationObserver(look);
      function look(): void {
        const found = document.querySelector<T>(selector);
        if (found === null || !isOther(found)) return;
        observer.disconnect();
        resolve(found);
      }
      observer.observe(document.body, { childList: true, subtree: true });
      setTimeout(() => reject(new Error(`${selector} did not come`)), 20_000);
      look();
    });
  }
  const picture = "[data-testid=preview] [data-testid=page] canvas";
  const button = await appearing<HTMLButtonElement>(`[data-testid="${row}"] button`, () => true);
  await new Promise((resolve) => setTimeout(resolve, wait));
  const earlier = document.querySelector(picture);
  const clicked = performance.now();
  button.click();
  await appearing(picture, (canvas) => canvas !== earlier);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - clicked;
}

/** Presses a key in the preview and waits for the page that it leads to. */
export async function pressInPreview(key: string): Promise<Drawn> {
  const place = document.querySelector<HTMLElement>("[data-testid=preview] section");
  if (place === null) throw new Error("no preview is shown");
  const earlier = place.querySelector("canvas");
  const pressed = performance.now();
  const other = new Promise<void>((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const canvas = place.querySelector("canvas");
      if (canvas === null || canvas === earlier) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(place, { childList: true, subtree: true });
    setTimeout(() => reject(new Error("no other page came")), 20_000);
  });
  place.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  await other;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - pressed;
}
