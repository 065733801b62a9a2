import { ModelFailure } from './model.ts'

/**
 * `fetch` for a model endpoint: a redirect is refused (it would carry the key and the transcript elsewhere), a success
 * that is not an event stream is a protocol failure, and a body is cut at `maxBytes` so that memory stays flat.
 */
export function createGuardedFetch(maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    if (response.status >= 300 && response.status < 400) return refuse(response)
    const type = response.headers.get('content-type') ?? ''
    if (response.ok && !/^text\/event-stream\b/iu.test(type)) return refuse(response)
    if (!response.body) return response
    return new Response(response.body.pipeThrough(capped(maxBytes)), {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    })
  }
}

async function refuse(response: Response): Promise<never> {
  await response.body?.cancel()
  throw new ModelFailure('protocol', { status: response.status })
}

function capped(maxBytes: number) {
  let seen = 0
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      seen += bytes.byteLength
      if (seen > maxBytes) controller.error(new ModelFailure('too-long'))
      else controller.enqueue(bytes)
    },
  })
}
