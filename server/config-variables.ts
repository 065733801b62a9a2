import * as z from 'zod'
import { parseRanges } from './outgoing/addresses.ts'

const text = z.string().trim().min(1)
const optionalText = text.optional()
const milliseconds = (least: number) => z.coerce.number().int().min(least).max(3_600_000)
const price = z.coerce.number().min(0).max(1_000_000).optional()
const switchValue = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], 'Write on or off.')
  .transform((value) => value === 'on' || value === 'true' || value === '1')

/** A variable of the environment: how it is read, and what the README's table says of it. */
export type Variable = {
  readonly schema: z.ZodType
  readonly default: string
  readonly description: string
}

/** Every variable the product reads. Nothing else in it looks at the environment. */
export const variables = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('development'),
    default: 'development',
    description: '`production` asks for secrets and secure cookies and makes no demo by itself',
  },
  PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
    default: '3000',
    description: 'Port for pages, API and sockets',
  },
  HOST: {
    schema: text.default('127.0.0.1'),
    default: '127.0.0.1',
    description: 'Address to listen on; `0.0.0.0` for every one of this machine',
  },
  PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/, error: 'Write the whole address, such as https://practice.example.com.' })
      .optional(),
    default: 'http://localhost:PORT; required in production',
    description: 'The address that people open',
  },
  TRUST_PROXY: {
    schema: switchValue.default(false),
    default: 'off',
    description: '`on` behind a reverse proxy, so that limits count people and not the proxy',
  },
  DATA_DIR: {
    schema: text.default('./data'),
    default: './data',
    description: 'Where the embedded database, secrets and locks lie',
  },
  DATABASE_URL: {
    schema: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'Write postgresql://user:password@host:5432/name.',
      })
      .optional(),
    default: 'embedded database in DATA_DIR',
    description: 'PostgreSQL instead of the embedded database',
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/, error: 'Write redis://host:6379.' }).optional(),
    default: 'none: one process',
    description: 'Redis, for several processes side by side',
  },
  SESSION_SECRET: {
    schema: text.min(32, 'Use at least 32 characters, made at random.').optional(),
    default: 'made on the first run; required in production',
    description: 'Signs login cookies; changing it signs everybody out',
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/, error: 'Write smtp://user:password@host:587.' }).optional(),
    default: 'none: mails wait in the outbox, and links are passed on by hand',
    description: 'Mail server for invitations and new passwords',
  },
  MAIL_FROM: {
    schema: text.max(200).default('Conviction <conviction@localhost>'),
    default: 'Conviction <conviction@localhost>',
    description: 'Sender of these mails',
  },
  OUTGOING_ALLOW: {
    schema: z
      .string()
      .transform((written, context) => {
        try {
          return parseRanges(written)
        } catch (error) {
          context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : '' })
          return z.NEVER
        }
      })
      .default([]),
    default: 'none: public addresses by HTTPS alone',
    description:
      'Inner addresses that webhooks and sign-on may reach too, such as `127.0.0.0/8,::1/128` for this machine',
  },
  DEMO: {
    schema: z.union([z.literal('people'), switchValue], 'Write on, people or off.').optional(),
    default: 'on; off in production',
    description: 'Makes the demo organisation on the first start; `people` without what they did before',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    default: 'info',
    description: 'How much is logged; transcripts, names and addresses never are',
  },
  OPENAI_BASE_URL: {
    schema: z
      .url({ protocol: /^https?$/, error: 'Write the whole address, such as http://localhost:11434/v1.' })
      .optional(),
    default: "the OpenAI SDK's own",
    description: 'Any OpenAI-compatible endpoint: hosted, vLLM, Ollama, llama.cpp',
  },
  OPENAI_API_KEY: {
    schema: optionalText,
    default: 'none: the built-in voice speaks',
    description: 'Key for that endpoint',
  },
  OPENAI_MODEL: {
    schema: optionalText,
    default: 'none: the built-in voice speaks',
    description: "Model that words the buyer's replies",
  },
  JUDGE_MODEL: {
    schema: optionalText,
    default: 'OPENAI_MODEL',
    description: "Model that reads beside the built-in scorer; best not the buyer's own",
  },
  MODEL_PRICE_IN: {
    schema: price,
    default: 'none: tokens are shown without a price',
    description: 'Price of a million tokens sent to OPENAI_MODEL, in MODEL_CURRENCY',
  },
  MODEL_PRICE_OUT: {
    schema: price,
    default: 'none: tokens are shown without a price',
    description: 'Price of a million tokens it writes',
  },
  MODEL_CURRENCY: {
    schema: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Write three capitals, such as USD.')
      .default('USD'),
    default: 'USD',
    description: 'Currency of these two prices',
  },
  STT_MODEL: { schema: optionalText, default: 'none', description: 'Model that turns speech into text' },
  TTS_MODEL: { schema: optionalText, default: 'none', description: 'Model that turns text into speech' },
  MODEL_FIRST_TOKEN_MS: {
    schema: milliseconds(100).default(10_000),
    default: '10000',
    description: "Longest wait for a reply's first words, in ms",
  },
  MODEL_IDLE_MS: {
    schema: milliseconds(100).default(15_000),
    default: '15000',
    description: 'Longest pause inside a reply, in ms',
  },
  MODEL_TOTAL_MS: {
    schema: milliseconds(1000).default(90_000),
    default: '90000',
    description: 'Longest reply, in ms',
  },
} as const satisfies Record<string, Variable>

export type VariableName = keyof typeof variables
