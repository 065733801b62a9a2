/** One line of the examination. `attention` works and could surprise; `fail` does not work, and says what to do. */
export type Finding = {
  readonly about: string
  readonly state: 'ok' | 'attention' | 'fail'
  readonly says: string
}

export const ok = (about: string, says: string): Finding => ({ about, state: 'ok', says })
export const attention = (about: string, says: string): Finding => ({ about, state: 'attention', says })
export const fail = (about: string, says: string): Finding => ({ about, state: 'fail', says })
