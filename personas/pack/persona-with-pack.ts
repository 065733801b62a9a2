import type { Pack } from '../pack.ts'
import { speechActs, type Persona } from '../schema.ts'
import type { PackReady } from './ready.ts'
import { fill, fillAll } from './slots.ts'

type IsBound = (text: string) => boolean
const layers = ['surface', 'insist', 'hint', 'reveal', 'explore', 'weigh', 'resolved', 'hardened'] as const

/** A persona as they talk about somebody's real offer: lines bound to the invented one left out, those for any added. */
export function personaWithPack(persona: Persona, ready: PackReady, pack: Pack, isBound: IsBound): Persona {
  const free = (texts: readonly string[]) => texts.filter((text) => !isBound(text))
  const filled = (text: string) => fill(text, pack) ?? text
  const stays = ({ id }: { readonly id: string }) => !ready.leaveOut.includes(id)
  const more = (texts: readonly string[] | undefined) => fillAll(texts ?? [], pack)
  return {
    ...persona,
    about: filled(ready.about ?? persona.about),
    character: filled(ready.character ?? persona.character),
    voice: {
      ...persona.voice,
      habits: free(persona.voice.habits),
      echoes: free(persona.voice.echoes),
      fillers: free(persona.voice.fillers),
    },
    beliefs: persona.beliefs.map((belief) => ({
      ...belief,
      proposition: filled(ready.beliefs[belief.id] ?? belief.proposition),
    })),
    objections: persona.objections.filter(stays).map((objection) => {
      const own = ready.objections[objection.id]
      return {
        ...objection,
        topics: [...free(objection.topics), ...more(own?.topics)].slice(0, 12),
        concern: filled(own?.concern ?? objection.concern),
        softens: filled(own?.softens ?? objection.softens),
        hardens: filled(own?.hardens ?? objection.hardens),
        ...(Object.fromEntries(
          layers.map((layer) => [layer, [...free(objection[layer]), ...more(own?.[layer])]]),
        ) as Record<(typeof layers)[number], string[]>),
      }
    }),
    hiddenFacts: persona.hiddenFacts.filter(stays).map((hidden) => {
      const own = ready.hiddenFacts[hidden.id]
      return {
        ...hidden,
        fact: filled(own?.fact ?? hidden.fact),
        topics: own?.topics ? [...own.topics] : free(hidden.topics),
        reveal: own ? more(own.reveal) : free(hidden.reveal),
        after: hidden.after.filter((one) => !ready.leaveOut.includes(one)),
      }
    }),
    answers: answersWithPack(persona.answers, ready, free, more),
    speech: Object.fromEntries(
      speechActs.map((act) => [act, [...free(persona.speech[act]), ...more(ready.speech[act])]]),
    ) as Persona['speech'],
  }
}

/** What can be asked of anybody's buyer: answers whose every line was about the invented offer are not asked for. */
function answersWithPack(
  answers: Persona['answers'],
  ready: PackReady,
  free: (texts: readonly string[]) => string[],
  more: (texts: readonly string[] | undefined) => string[],
): Persona['answers'] {
  const rewritten = ready.answers.map(({ id }) => id)
  return [
    ...answers
      .filter(({ id }) => !rewritten.includes(id) && !ready.leaveOut.includes(id))
      .map((answer) => ({
        id: answer.id,
        topics: free(answer.topics),
        openAt: answer.openAt,
        open: free(answer.open),
        guarded: free(answer.guarded ?? []),
      })),
    ...ready.answers.map((answer) => ({
      id: answer.id,
      topics: [...answer.topics],
      openAt: answer.openAt,
      open: more(answer.open),
      guarded: more(answer.guarded),
    })),
  ].flatMap(({ guarded, openAt, ...answer }) => {
    if (answer.topics.length === 0 || answer.open.length === 0) return []
    if (guarded.length > 0) return { ...answer, openAt, guarded }
    // Nothing left to say below that trust: then it is no secret.
    return { ...answer, openAt: 0 }
  })
}
