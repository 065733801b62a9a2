import type { Cause, CauseCondition, CauseView } from '#contract/cause.ts'

/** What to do in a retake, by what is changed in it. */
export const whatToDo: Readonly<Record<CauseCondition, { readonly title: string; readonly text: string }>> = {
  same: {
    title: 'As it was',
    text: 'Answer as you would in the conversation, without looking anything up.',
  },
  sheet: {
    title: 'With the fact card open',
    text: 'Read what may be said about the offer, then answer with whatever of it helps.',
  },
  low: {
    title: 'With nothing at stake',
    text: 'Nobody can leave here and nothing hangs on it. Say it as you would try it out on a colleague.',
  },
}

export const conditionWords: Readonly<Record<CauseCondition, string>> = {
  same: 'As it was',
  sheet: 'With the fact card',
  low: 'With nothing at stake',
}

type Words = { readonly title: string; readonly text: string }
export const causeWords: Readonly<Record<Cause, Words>> = {
  'not-learned-yet': {
    title: 'Not learned yet',
    text: 'It is new, and comes with repetition. This is what is taken to be so where nothing else stands out.',
  },
  fear: {
    title: 'Fear',
    text: 'It was there once nothing hung on it: it is known, and hard to do while something can be lost.',
  },
  'missing-information': {
    title: 'Missing information',
    text: 'It was there once the facts lay open: what was missing can be looked up.',
  },
  'limiting-belief': {
    title: 'A belief that holds it back',
    text: 'Nothing that was changed moved it, and you wrote a sentence of your own about why.',
  },
}

type Result = NonNullable<CauseView['result']>

const ofAll = (counts: Result['counts'], left: readonly CauseCondition[]): string => {
  const [done, of] = left.reduce(([sum, all], one) => [sum + counts[one].done, all + counts[one].of], [
    0, 0,
  ] as [number, number])
  return `${done} of ${of}`
}

/** What happened, in counts and nothing else. */
export function findingOf({ result, retakes }: Pick<CauseView, 'result' | 'retakes'>): string {
  if (!result) return ''
  const { counts, cause, enough, open } = result
  const made = retakes.length
  const done = retakes.filter((one) => one.done).length
  if (!enough)
    return made === 0 ? 'Stopped before the first retake' : `Stopped after ${made}: ${done} of ${made} did it`
  if (open) return `No difference stands out: ${done} of ${made} did it`
  switch (cause) {
    case 'fear':
      return `With nothing at stake ${ofAll(counts, ['low'])}, otherwise ${ofAll(counts, ['same', 'sheet'])}`
    case 'missing-information':
      return `With the fact card ${ofAll(counts, ['sheet'])}, without it ${ofAll(counts, ['same', 'low'])}`
    case 'limiting-belief':
    case 'not-learned-yet':
      return done === 0 || done === made ? `${done} of ${made}, whatever was changed` : cameWith(retakes)
  }
}

/** Over time: nothing but the order of retakes is needed to see that practice helped. */
function cameWith(retakes: CauseView['retakes']): string {
  const half = Math.floor(retakes.length / 2)
  const [first, last] = [retakes.slice(0, half), retakes.slice(half)]
  const count = (some: CauseView['retakes']) => some.filter(({ done }) => done).length
  return `Of the first ${first.length} retakes ${count(first)} did it, of the last ${last.length} ${count(last)}`
}
