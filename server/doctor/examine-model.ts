import * as z from 'zod'
import type { Config } from '../config.ts'
import { attention, fail, ok, type Finding } from './finding.ts'

/** Where the SDK goes when no address is given. */
const usual = 'https://api.openai.com/v1'
const answerMs = 5_000

const listing = z.object({ data: z.array(z.object({ id: z.string() })) })

/** Asks the configured endpoint for its models: no transcript, no cost. Never fails, as the built-in voice takes over. */
export async function examineModel({ model }: Pick<Config, 'model'>): Promise<Finding> {
  const names = [model.name, model.judge].filter((name) => name !== null)
  if (names.length === 0) return ok('model', 'none configured: the built-in voice and scorer do the work')
  if (model.apiKey === null && model.baseUrl === null) {
    return attention(
      'model',
      'a model is named, but neither OPENAI_BASE_URL nor OPENAI_API_KEY: it is not used',
    )
  }
  const address = new URL(`${(model.baseUrl ?? usual).replace(/\/+$/, '')}/models`)
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(answerMs),
      ...(model.apiKey === null ? {} : { headers: { authorization: `Bearer ${model.apiKey}` } }),
    })
    return judge(address.host, answer.status, names, answer.ok ? await answer.json() : null)
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError'
    const what = slow ? `did not answer within ${answerMs / 1000} s` : 'cannot be reached'
    return attention(
      'model',
      `${address.host} ${what}. Until it does, the built-in voice speaks. See OPENAI_BASE_URL.`,
    )
  }
}

function judge(host: string, status: number, names: readonly string[], body: unknown): Finding {
  if (status === 401 || status === 403) {
    return fail('model', `${host} refuses the key (${status}). Correct OPENAI_API_KEY.`)
  }
  const listed = listing.safeParse(body)
  if (!listed.success) {
    return attention(
      'model',
      `${host} answers, but does not list its models (${status}). Try a conversation.`,
    )
  }
  const missing = names.filter((name) => !listed.data.data.some(({ id }) => id === name))
  return missing.length === 0
    ? ok('model', `${host} has ${names.join(', ')}`)
    : attention('model', `${host} does not list ${missing.join(', ')}. Correct OPENAI_MODEL or JUDGE_MODEL.`)
}
