import type { ModelFailureKind } from '../llm/model.ts'
import type { TurnRow } from './store/rows.ts'

const modelSaid: Record<ModelFailureKind, string> = {
  unauthorised: 'the model refused our key',
  'quota-exhausted': 'the model’s quota is used up',
  'rate-limited': 'the model was busy',
  unavailable: 'the model could not be reached',
  'first-token-timeout': 'the model took too long to begin',
  'idle-timeout': 'the model fell silent',
  'total-timeout': 'the model took too long',
  'context-too-long': 'the conversation was too long for the model',
  protocol: 'the model’s answer could not be read',
  'cut-off': 'the model’s answer broke off',
  refused: 'the model declined to answer',
  empty: 'the model answered nothing',
  'too-long': 'the model did not stop',
  'breaker-open': 'the model failed several times in a row',
  stopped: 'you stopped it',
}

/** One plain sentence under a turn: what happened to its voice. Null where nothing did. */
export function reasonNote(turn: Pick<TurnRow, 'status' | 'reason' | 'voice' | 'truncated'>): string | null {
  const { reason } = turn
  if (turn.status === 'interrupted') {
    if (reason === 'stopped') return 'You stopped this reply.'
    if (reason === 'restart') return 'The server restarted in the middle of this reply.'
    if (reason === 'guard') return 'This reply was cut off where the model left its role.'
    if (reason !== null && reason in modelSaid) {
      return `This reply broke off: ${modelSaid[reason as ModelFailureKind]}.`
    }
    return 'This reply broke off.'
  }
  if (turn.truncated) return 'This reply was longer than fits and ends early.'
  if (turn.voice === 'model' && reason === 'guard') return 'This reply ends early: the model left its role.'
  if (reason === null || turn.voice !== 'built-in') return null
  if (reason === 'capped') return 'The built-in voice spoke: this month’s tokens for models are used up.'
  if (reason === 'guard') return 'The built-in voice spoke: the model left its role.'
  return reason in modelSaid
    ? `The built-in voice spoke: ${modelSaid[reason as ModelFailureKind]}.`
    : 'The built-in voice spoke.'
}
