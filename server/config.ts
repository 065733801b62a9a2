import { resolve } from 'node:path'
import type * as z from 'zod'
import type { AddressRange } from './outgoing/addresses.ts'
import { variables } from './config-variables.ts'
import type { VariableName } from './config-variables.ts'

type Read = { readonly [K in VariableName]: z.output<(typeof variables)[K]['schema']> }

export type Config = {
  readonly production: boolean
  readonly host: string
  readonly port: number
  /** Null in development without PUBLIC_URL: then any address that reaches this server will do. */
  readonly publicUrl: string | null
  readonly trustProxy: boolean
  /** Absolute. */
  readonly dataDir: string
  /** Null for the embedded database. */
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  /** Null in development where none is given: one is made and kept in `dataDir`. */
  readonly sessionSecret: string | null
  /** `people`: the organisation and its logins, without a past. */
  readonly demo: boolean | 'people'
  /** `url` null: no mail server. */
  readonly mail: { readonly url: string | null; readonly from: string }
  /** Inner addresses that may be asked though somebody else typed them in. */
  readonly outgoingAllow: readonly AddressRange[]
  readonly logLevel: Read['LOG_LEVEL']
  readonly model: {
    readonly baseUrl: string | null
    readonly apiKey: string | null
    readonly name: string | null
    readonly judge: string | null
    readonly speechToText: string | null
    readonly textToSpeech: string | null
    readonly firstTokenMs: number
    readonly idleMs: number
    readonly totalMs: number
    /** Per million tokens of the model named `name`; null where either price is not given. */
    readonly price: { readonly in: number; readonly out: number; readonly currency: string } | null
  }
}

/** Every mistake in the environment, one a line. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[]
  constructor(mistakes: readonly string[]) {
    super(`The environment cannot be used:\n${mistakes.map((line) => `  ${line}`).join('\n')}`)
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

/** Reads the environment; a variable that is set but empty counts as not set. @throws ConfigError naming all mistakes. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, variable] of Object.entries(variables)) {
    const given = env[name]?.trim()
    const parsed = variable.schema.safeParse(given === '' ? undefined : given)
    if (parsed.success) values[name] = parsed.data
    else mistakes.push(`${name}: ${parsed.error.issues.map((issue) => issue.message).join(' ')}`)
  }
  const production = env['NODE_ENV'] === 'production'
  if (production) {
    for (const name of ['SESSION_SECRET', 'PUBLIC_URL'] as const) {
      if (!env[name]?.trim()) mistakes.push(`${name}: is required in production.`)
    }
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return shape(values as Read, production)
}

function shape(read: Read, production: boolean): Config {
  return {
    production,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ? new URL(read.PUBLIC_URL).origin : null,
    trustProxy: read.TRUST_PROXY,
    dataDir: resolve(read.DATA_DIR),
    databaseUrl: read.DATABASE_URL ?? null,
    redisUrl: read.REDIS_URL ?? null,
    sessionSecret: read.SESSION_SECRET ?? null,
    demo: read.DEMO ?? !production,
    mail: { url: read.SMTP_URL ?? null, from: read.MAIL_FROM },
    outgoingAllow: read.OUTGOING_ALLOW,
    logLevel: read.LOG_LEVEL,
    model: {
      baseUrl: read.OPENAI_BASE_URL ?? null,
      apiKey: read.OPENAI_API_KEY ?? null,
      name: read.OPENAI_MODEL ?? null,
      judge: read.JUDGE_MODEL ?? null,
      speechToText: read.STT_MODEL ?? null,
      textToSpeech: read.TTS_MODEL ?? null,
      firstTokenMs: read.MODEL_FIRST_TOKEN_MS,
      idleMs: read.MODEL_IDLE_MS,
      totalMs: read.MODEL_TOTAL_MS,
      price:
        read.MODEL_PRICE_IN === undefined || read.MODEL_PRICE_OUT === undefined
          ? null
          : { in: read.MODEL_PRICE_IN, out: read.MODEL_PRICE_OUT, currency: read.MODEL_CURRENCY },
    },
  }
}
