/** Scrolls the box that holds the element where the box scrolls by itself, and the page where it does not. */
export function bringIntoView(box: HTMLElement | null, selector: string): void {
  const found = box?.querySelector(selector)
  if (!box || !found) return
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
  if (box.scrollHeight <= box.clientHeight + 1) {
    found.scrollIntoView({ block: 'center', behavior })
    return
  }
  const offset = found.getBoundingClientRect().top - box.getBoundingClientRect().top
  box.scrollTo({ top: box.scrollTop + offset - box.clientHeight / 3, behavior })
  // The box itself may be below the fold.
  box.scrollIntoView({ block: 'nearest', behavior })
}
