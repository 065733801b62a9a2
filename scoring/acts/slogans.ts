import { wordsOf } from '../behaviours/clean-text.ts'
import { stemsOf } from '../behaviours/content-words.ts'
import { asksQuestion } from '../behaviours/sentence-mood.ts'
import type { Opening } from '../opportunities.ts'
import { plainOf, sentencesOf } from '../sentences.ts'
import type { Act } from './act.ts'

const perfect =
  /\b(?:(?:there(?:'s| is| are)|(?:it|we|this|that|you) (?:has|have|had|get)|has|have|with) (?:absolutely |really |literally |simply )?(?:no|zero|not a single) (?:downsides?|drawbacks?|weaknesse?s?|limits|limitations?|disadvantages?|catch|risks?(?: at all| whatsoever| for you)|hidden costs)|(?:100|hundred|one hundred) ?(?:%|percent|per cent) (?:guaranteed|safe|certain|reliable|satisf\w+)|(?:never|can't|cannot|won't ever) (?:ever )?(?:fail|fails|goes wrong|go wrong|break|breaks)|(?:works?|is right|is perfect) for (?:absolutely )?(?:everyone|everybody|anyone|anybody|every (?:company|team|firm|business|buyer|single))|(?:a|the) perfect (?:fit|solution|match)|(?:does|can do|solves|handles) (?:absolutely )?everything)\b/u
/** Said of somebody else's word, or turned down. */
const denied =
  /\b(?:not|cannot|\w+n't|never said|nobody|no one|nothing|if|whether|who says|anyone who|would be lying|lie)\b/u

/** A claim that there is no limit: who never names one is not believed in the rest. */
export function perfection({ turn }: Opening): Act | null {
  const found = sentencesOf(turn.text).find(({ plain }) => {
    const at = perfect.exec(plain)
    return at !== null && !asksQuestion(plain) && !denied.test(plain.slice(0, at.index))
  })
  return found ? { kind: 'perfection', turn: turn.n, quote: found.quote, weight: 1 } : null
}

const strong =
  /\b(?:incredibl[ey]|extremely|amazing(?:ly)?|absolutely|truly|totally|super|hugely?|massive(?:ly)?|unbelievabl[ey]|insanely|world-class|best-in-class|cutting-edge|state-of-the-art|game-changing|revolutionary|groundbreaking|phenomenal|fantastic|awesome|outstanding|unique|unparalleled|seamless(?:ly)?|robust|the best|number one|leading)\b/gu
/** Strong words of one sentence from which they are piled up. */
const piled = 3

/** Intensifiers stacked in one sentence. */
export function intensifiers({ turn }: Opening): Act | null {
  const found = sentencesOf(turn.text).find(({ plain }) => (plain.match(strong)?.length ?? 0) >= piled)
  return found ? { kind: 'intensifiers', turn: turn.n, quote: found.quote, weight: 1 } : null
}

const felt =
  /\b(?:others?|people|clients|customers|everyone|everybody|companies|buyers|candidates|investors|teams|managers|they|we|i) (?:\w+ ){0,3}felt (?:exactly |just )?(?:the same|that way|like that|exactly that)\b/u

/** The taught pattern "how you feel – others felt – what they found". */
export function feelFeltFound({ turn }: Opening): Act | null {
  const found = sentencesOf(turn.text).find(({ plain }) => felt.test(plain))
  const whole = plainOf(turn.text)
  if (!found || !/\bfeel\b/u.test(whole) || !/\b(?:found|find|discovered|realised|realized)\b/u.test(whole))
    return null
  return { kind: 'feel-felt-found', turn: turn.n, quote: found.quote, weight: 1 }
}

/** A longer turn is more than an echo. */
const longestEcho = 5

/** One word of the buyer's given back in a turn that says and asks nothing else. */
export function echo({ turn, answers }: Opening): Act | null {
  const text = turn.text.trim()
  if (answers === null || asksQuestion(text) || wordsOf(text).length > longestEcho) return null
  const [own, ...more] = stemsOf(text)
  if (own === undefined || more.length > 0 || !stemsOf(answers.text).has(own)) return null
  return answers.reading.question === null ? { kind: 'echo', turn: turn.n, quote: text, weight: 0.5 } : null
}
