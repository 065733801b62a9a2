import type { ReadinessView } from '#contract/readiness.ts'

type Plan = Pick<ReadinessView, 'ifThey' | 'iWill'>

const bare = (text: string) => text.trim().replace(/[.!…]+$/u, '')

/** The plan as one sentence, whether or not its rep wrote "if" and "I will" themselves; null for half a plan. */
export function planSentence({ ifThey, iWill }: Plan): string | null {
  if (ifThey.trim() === '' || iWill.trim() === '') return null
  const [when, then] = [bare(ifThey), bare(iWill)]
  const opened = /^(?:if|when|whenever|once|as soon as)\b/iu.test(when) ? when : `If ${when}`
  const meant = /^(?:then\s+)?(?:i|we)\b/iu.test(then) ? then.replace(/^then\s+/iu, '') : `I will ${then}`
  return `${opened.slice(0, 1).toUpperCase()}${opened.slice(1)}, ${meant}.`
}

/** What was found of the plan, in one sentence; null where there is nothing to say. */
export function foundSentence(found: ReadinessView['found']): string | null {
  switch (found?.kind) {
    case 'done':
      return 'It was said, or something close to it, and you did what you had planned.'
    case 'not-done':
      return found.reply
        ? 'It was said, or something close to it. You answered in another way.'
        : 'It was said, or something close to it, and the conversation ended there.'
    case 'not-called-for':
      return 'Nothing close to it was said this time.'
    case 'no-plan':
    case undefined:
      return null
  }
}

export const heldWords = { yes: 'It held', partly: 'Partly', no: 'Not this time' } as const
