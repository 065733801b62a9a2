import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

export type Attachment = {
  readonly filename: string
  readonly contentType: string
  readonly content: string
}

export type Letter = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments?: readonly Attachment[]
}

export type MailTransport = {
  /** @throws MailRefused */
  send(to: string, letter: Letter): Promise<void>
  close(): void
}

/** Why a mail did not go. `permanent`: trying again would only be refused again. The code never names an address. */
export class MailRefused extends Error {
  readonly code: string
  readonly permanent: boolean
  constructor(code: string, permanent: boolean, cause: unknown) {
    super(code, { cause })
    this.name = 'MailRefused'
    this.code = code
    this.permanent = permanent
  }
}

/** The mail server of SMTP_URL; null where none is configured. One connection, kept while there is something to send. */
export function createMailTransport(config: Config['mail']): MailTransport | null {
  if (config.url === null) return null
  const transport = createTransport({
    url: config.url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // Letters are our own text: nothing in them may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(to, letter) {
      try {
        const { attachments = [], ...words } = letter
        await transport.sendMail({ from: config.from, to, ...words, attachments: [...attachments] })
      } catch (error) {
        throw refusalOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** SMTP's own 5xx are final, as are a wrong login and an address that no server takes. */
function refusalOf(error: unknown): MailRefused {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  const word = typeof code === 'string' && /^[A-Z]{3,20}$/.test(code) ? code : 'EUNKNOWN'
  const number = typeof responseCode === 'number' ? responseCode : 0
  return new MailRefused(number > 0 ? `${word} ${number}` : word, number >= 500, error)
}
