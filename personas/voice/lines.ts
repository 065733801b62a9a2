import type { Directive } from '../engine/state.ts'
import type { Cast, SpeechAct } from '../schema.ts'

/** An authored line with the key under which it is remembered as spoken. */
export type Line = { readonly key: string; readonly text: string }

const keyed = (prefix: string, texts: readonly string[]): Line[] =>
  texts.map((text, index) => ({ key: `${prefix}/${index}`, text }))

type Part = Pick<Directive, 'act' | 'objection' | 'hiddenFact' | 'answer' | 'shock'>

/** The authored lines for one thing that a buyer does; empty where the persona has none for it. */
export function linesFor(cast: Cast, part: Part): Line[] {
  const { persona, scenario } = cast
  switch (part.act) {
    case 'open':
      return keyed('opening', scenario.opening.lines)
    case 'commit':
      return keyed('commitment', scenario.commitment.lines)
    case 'shock': {
      const shock = scenario.shocks.find(({ id }) => id === part.shock)
      return shock ? keyed(`shock/${shock.id}`, shock.lines) : []
    }
    case 'disclose': {
      const hidden = persona.hiddenFacts.find(({ id }) => id === part.hiddenFact)
      return hidden ? keyed(`hidden/${hidden.id}`, hidden.reveal) : []
    }
    case 'answer': {
      const answer = persona.answers.find(({ id }) => id === part.answer?.id)
      if (!answer) return []
      return part.answer?.guarded
        ? keyed(`guarded/${answer.id}`, answer.guarded ?? [])
        : keyed(`answer/${answer.id}`, answer.open)
    }
    case 'object':
    case 'insist':
    case 'hint':
    case 'reveal':
    case 'explore':
    case 'weigh':
    case 'resolved':
    case 'hardened': {
      const objection = persona.objections.find(({ id }) => id === part.objection)
      if (!objection) return []
      const field = part.act === 'object' ? 'surface' : part.act
      return keyed(`${part.act}/${objection.id}`, objection[field])
    }
    case 'aside':
    case 'vote-yes':
    case 'vote-no':
    case 'quiet-yes':
    case 'tension':
      return keyed(`room/${part.act}`, cast.roomLines?.[part.act] ?? [])
    default:
      return keyed(`speech/${part.act}`, persona.speech[part.act])
  }
}

/** What a person falls back on when they have said all they have on something. */
const nearby: Partial<Record<Directive['act'], readonly SpeechAct[]>> = {
  object: ['deflect-question'],
  insist: ['doubt-claim'],
  hint: ['deflect-question'],
  explore: ['acknowledge'],
  weigh: ['weigh-proof'],
  resolved: ['acknowledge'],
  hardened: ['disengaged'],
  answer: ['answer-unknown'],
  disclose: ['acknowledge'],
  'weigh-proof': ['acknowledge'],
  'credit-candour': ['acknowledge'],
  'credit-conviction': ['acknowledge'],
  'accept-reflection': ['acknowledge'],
  'correct-reflection': ['acknowledge'],
  'ask-proof': ['doubt-claim'],
  'doubt-repeat': ['disengaged'],
  'doubt-claim': ['disengaged'],
  'dislike-pressure': ['disengaged'],
  'dislike-script': ['disengaged'],
  'dislike-advice': ['disengaged'],
  'notice-dodge': ['disengaged'],
  'polite-agree': ['acknowledge'],
  'deflect-question': ['disengaged'],
  'answer-unknown': ['deflect-question'],
  clarify: ['deflect-question', 'answer-unknown'],
  disengaged: ['acknowledge'],
  aside: ['acknowledge'],
  'vote-no': ['decline-ask'],
  'quiet-yes': ['polite-agree'],
}

/** Lines to try in order: those meant, then what lies near. */
export function* candidates(cast: Cast, part: Part): Generator<Line[]> {
  yield linesFor(cast, part)
  for (const act of nearby[part.act] ?? []) yield keyed(`speech/${act}`, cast.persona.speech[act])
}
