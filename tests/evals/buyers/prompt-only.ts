import { random } from '#personas/engine/random.ts'
import { repNames } from '#personas/reps.ts'
import { byExchange, type Course, type Exchange, type Stance } from '#server/acceptance/course.ts'
import { kinds } from '#server/acceptance/hand-readings.ts'

/**
 * What is published about buyers that a prompted model plays by itself (figures as in the design of the buyer):
 * repeated bare assertions moved their stated belief (0–1) by .140 in a conversation, a good persuader by .064; a
 * buyer with an explicit state moved by .008 and .077. Over 2,790 real sales conversations model-played non-buyers
 * showed 13 % resistance where people showed 25 %, and 42 % deliberation where people showed 22 %; being told that it
 * may walk away barely changed a model.
 */
const published = { asserting: 0.14, persuading: 0.064, resist: 0.13, deliberate: 0.42 } as const

const asserting: ReadonlySet<string> = new Set([
  'bare_assertion',
  'pressure',
  'arguing',
  'feature_dump',
  'canned_line',
])

/** Each turn moves belief by a twelfth of the conversation's figure, half as much to half as much again. */
const spreadOf = (draw: number) => 0.5 + draw

/**
 * SIMULATED. The same rep and seed against a buyer without a state, as the published figures describe one: a stand-in,
 * and no measurement of any model. Belief moves by what each turn is and by nothing that went before; stances are
 * drawn apart from one another at the published shares (nothing is published about how they follow each other);
 * it never leaves, because no rate of leaving is published and prompting for it barely helped. What would come out of
 * it, and its wording, are not simulated.
 */
export function promptOnly(course: Course): Course {
  const rep = repNames.find((name) => name === course.rep)
  if (rep === undefined)
    throw new Error(`a prompt-only buyer is simulated for scripted reps, not ${course.rep}`)
  const next = random(course.seed, 0, `prompt-only/${rep}`)
  const { turns } = kinds[rep]
  let belief = course.belief.start
  const spoken: Exchange[] = []
  for (let at = 0; at < byExchange; at += 1) {
    const codes = turns[at % turns.length]?.codes ?? []
    const whole = codes.some((code) => asserting.has(code)) ? published.asserting : published.persuading
    belief = Math.min(1, belief + (whole / byExchange) * spreadOf(next()))
    spoken.push({ rep: '', buyer: '', stance: stanceOf(next()), ends: false, answers: false })
  }
  return {
    ...course,
    belief: { start: course.belief.start, end: belief },
    // It has no commitment apart from what it says that it believes.
    commit: { start: course.belief.start, end: belief },
    left: false,
    outcome: 'rep-ended',
    best: false,
    exchanges: byExchange,
    disclosed: 0,
    spoken,
  }
}

function stanceOf(draw: number): Stance {
  if (draw < published.resist) return 'resist'
  return draw < published.resist + published.deliberate ? 'neutral' : 'positive'
}
