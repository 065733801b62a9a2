import type { Directive } from '../../engine/state.ts'
import { unmasked } from './unmask.ts'

/** How a sentence steps out of its role. */
export const violations = [
  'role-inversion',
  'unearned-agreement',
  'instruction-following',
  'meta-talk',
  'unspoken',
  'leak',
] as const
export type Violation = (typeof violations)[number]

/** What a sentence of a model is held against. */
export type GuardContext = {
  readonly directive: Pick<Directive, 'act' | 'stance' | 'intensity' | 'then' | 'outcome'>
  /** The latest rep turn. */
  readonly repText: string
  /** Whether a text says something that the rep has not earned yet. */
  readonly leaks: (text: string) => boolean
  /** Whether a text is nothing that anybody says aloud. */
  readonly unspoken: (text: string) => boolean
  /** What of the same reply was released before: a leak may be spread over several sentences. */
  readonly before: string
  /** Whether the latest rep turn says something not yet earned: agreeing to a guess would tell it. */
  readonly guessed: boolean
}

/** Typographic quotes and dashes made plain, lower case: patterns are written for that. */
export const plain = (text: string): string =>
  unmasked(text).toLowerCase().replace(/[‘’ʼ]/gu, "'").replace(/[“”]/gu, '"').trim()
