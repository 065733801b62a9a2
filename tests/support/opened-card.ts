import { expect, vi } from 'vitest'
import type { HttpClient } from './http-client.ts'

/** Waits for the scorecard and opens it to the coach, who has rated nothing. */
export async function openCard(
  coach: HttpClient,
  params: { readonly orgId: string; readonly roleplayId: string },
): Promise<void> {
  await vi.waitFor(
    async () => expect((await coach.ask('revealCard', { params, body: { unrated: true } })).status).toBe(200),
    { timeout: 120_000, interval: 300 },
  )
}
