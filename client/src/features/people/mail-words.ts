import type { MailView } from '#contract/mail.ts'

const reasons: Readonly<Record<string, string>> = {
  outdated: 'What it was about is over',
  EAUTH: 'the mail server refuses the login',
  ECONNECTION: 'the mail server cannot be reached',
  ESOCKET: 'the mail server cannot be reached',
  EDNS: 'the mail server’s name cannot be found',
  ETIMEDOUT: 'the mail server did not answer in time',
  EENVELOPE: 'the mail server refuses the address',
  EMESSAGE: 'the mail server refuses the mail',
}

/** Why the last try failed, as far as it is known; the server's own number beside it. */
export function reasonWords(reason: string | null): string {
  if (reason === null) return ''
  const [code = '', number] = reason.split(' ')
  const said = reasons[code] ?? `it failed (${code})`
  return number === undefined ? said : `${said} (${number})`
}

/** How a mail stands, in one line. */
export function mailWords({ status, reason }: Pick<MailView, 'status' | 'reason'>): string {
  if (status === 'sent') return 'Mail sent'
  if (status === 'kept') return 'No mail server: waits in the outbox'
  const why = reasonWords(reason)
  if (status === 'failed') return why === '' ? 'Mail not sent' : `Mail not sent: ${why}`
  return why === '' ? 'Mail on its way' : `Mail is tried again: ${why}`
}

export const letterWords: Readonly<Record<string, string>> = {
  invite: 'Invitation',
  'password-reset': 'New password',
  digest: 'What happened since the last mail',
  'team-week': 'A team’s week',
  'webhook-stopped': 'Connection switched off',
}
