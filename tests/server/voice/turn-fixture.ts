import type { Directive } from '#personas/engine/state.ts'
import { loadLibrary } from '#server/library/load.ts'
import type { Model } from '#server/llm/model.ts'
import { speakTurn } from '#server/voice/speak.ts'
import type { SpokenTurn, TurnToSpeak } from '#server/voice/spoken-turn.ts'

export const library = loadLibrary()

export function castOf(scenario: string) {
  const cast = library.cast(scenario)
  if (!cast) throw new Error(`no scenario ${scenario}`)
  return cast
}

export const directive: Directive = {
  buyer: 'ruth-calloway',
  act: 'insist',
  stance: 'resist',
  intensity: 0.7,
  engagement: 0.8,
  objection: 'budget',
  hiddenFact: null,
  answer: null,
  then: null,
  echo: null,
  unsure: false,
  maxWords: 30,
  outcome: null,
}

export const builtInText = 'You’ve told me what it does. I said there is no money for it.'

/** As long as the server's, and like nothing in the library. */
export const canary = 'k3v9x7q2w8m4t6zd'

export const turnWith = (model: Model | null, changed: Partial<TurnToSpeak> = {}): TurnToSpeak => ({
  cast: castOf('cfo-burned-budget'),
  directive,
  builtInText,
  transcript: [
    { speaker: 'buyer', text: 'There is no budget for this.' },
    { speaker: 'rep', text: 'What would have to be true for you to look at it again?' },
  ],
  improvised: [],
  canary,
  model,
  org: 'org-1',
  signal: new AbortController().signal,
  pace: { wordMs: 0 },
  mayRelease: Promise.resolve(true),
  onRelease: () => {},
  ...changed,
})

export type Heard = SpokenTurn & { readonly releases: readonly string[] }

/** Speaks a turn and keeps what was released, piece by piece. */
export async function hear(
  model: Model | null,
  changed: Partial<TurnToSpeak> = {},
  withinMs?: number,
): Promise<Heard> {
  const releases: string[] = []
  const spoken = await speakTurn(
    turnWith(model, {
      ...changed,
      onRelease: (text) => {
        releases.push(text)
        changed.onRelease?.(text)
      },
    }),
    withinMs,
  )
  return { ...spoken, releases }
}
