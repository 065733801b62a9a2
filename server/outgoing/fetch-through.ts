import type { CustomFetch } from 'openid-client'
import type { Outgoing } from './outgoing.ts'

/** Statuses whose answers have no body, and which take none. */
const bodiless = new Set([204, 205, 304])

/** `fetch` as the OpenID client wants it, over the guarded way out. */
export const fetchThrough =
  (outgoing: Outgoing): CustomFetch =>
  async (url, { method, headers, body }) => {
    const sent =
      body === undefined || body === null
        ? null
        : await new Response(body as ConstructorParameters<typeof Response>[0]).text()
    const answer = await outgoing.ask({ url, method, headers, ...(sent === null ? {} : { body: sent }) })
    return new Response(bodiless.has(answer.status) ? null : answer.body, {
      status: answer.status,
      headers: answer.headers,
    })
  }
