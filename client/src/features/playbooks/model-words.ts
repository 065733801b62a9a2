import type { NominationView } from '#contract/playbook.ts'

/** Whether a model may draft, in a sentence. */
export const modelWords: Readonly<Record<NominationView['model'], string>> = {
  on: 'The model is sent the performer’s moments and answers, and no colleague’s. Its quotes are checked word for word.',
  none: 'No model is configured on this server: the draft is made of the figures and the answers alone.',
  off: 'Sending conversations to the model is switched off here: the draft is made of the figures and the answers alone.',
  capped:
    'The model’s tokens of this month are used up: the draft is made of the figures and the answers alone.',
}
