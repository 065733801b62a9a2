import type { sides } from '#contract/room-debrief.ts'

/** Where somebody stood, to stand at the beginning of a line. */
export const sideWords: Readonly<Record<(typeof sides)[number], string>> = {
  for: 'For it',
  open: 'Open',
  against: 'Against it',
}
