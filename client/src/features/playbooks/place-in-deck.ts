import type { DeckSlide } from '#contract/deck.ts'

/** Where a presentation stands: a slide, and whether its reply is shown already. */
export type Place = { readonly slide: number; readonly shown: boolean }

const pauses = (slide: DeckSlide | undefined) => slide?.kind === 'moment'

/** One press on: a moment is paused before its reply, everything else goes to the next slide. */
export function onwards(slides: readonly DeckSlide[], { slide, shown }: Place): Place {
  if (pauses(slides[slide]) && !shown) return { slide, shown: true }
  return slide < slides.length - 1 ? { slide: slide + 1, shown: false } : { slide, shown }
}

/** One press back; a slide that one comes back to is whole. */
export function backwards(slides: readonly DeckSlide[], { slide, shown }: Place): Place {
  if (pauses(slides[slide]) && shown) return { slide, shown: false }
  return slide > 0 ? { slide: slide - 1, shown: true } : { slide, shown }
}

/** What a key does in a presentation; null for keys that do nothing. */
export function keyed(slides: readonly DeckSlide[], place: Place, key: string): Place | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return onwards(slides, place)
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return backwards(slides, place)
    case 'Home':
      return { slide: 0, shown: false }
    case 'End':
      return { slide: slides.length - 1, shown: true }
    default:
      return null
  }
}
