import { speakBuiltIn } from './speak-built-in.ts'
import type { SpokenTurn, TurnToSpeak } from './spoken-turn.ts'

/**
 * Says one buyer turn. Never throws for a model's troubles: before anything was released the built-in voice takes
 * the turn, afterwards the turn breaks off and what was released stays.
 */
export async function speakTurn(turn: TurnToSpeak): Promise<SpokenTurn> {
  return builtIn(turn, null)
}

async function builtIn(turn: TurnToSpeak, reason: SpokenTurn['reason']): Promise<SpokenTurn> {
  const { builtInText, pace, signal, onRelease } = turn
  const { text, complete } = await speakBuiltIn(builtInText, pace.wordMs, signal, onRelease)
  return {
    text,
    voice: 'built-in',
    status: complete ? 'complete' : 'interrupted',
    reason: complete ? reason : 'stopped',
    truncated: false,
    usage: null,
    improvised: [],
  }
}
