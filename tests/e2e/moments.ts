import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { lookAt } from '#tests/support/browser.ts'
import { connectSocket } from '#tests/support/socket-client.ts'
import { turnsOfATalk } from './lines.ts'
import type { Stage } from './stage.ts'

const saidAgain =
  'That was a slogan. What it does not do is consolidate a group: would you need that from us?'

/** A retake of the rep's third turn, said and over. */
async function retaken(
  stage: Stage,
): Promise<{ readonly retake: string; readonly others: readonly string[] }> {
  const { orgId, people } = stage.org()
  const client = await stage.server().signIn(people.rep)
  const origin = { orgId, roleplayId: await stage.finished() }
  const { turns } = await client.call('roleplay', { params: origin })
  const moment = turns.find(({ text }) => text === turnsOfATalk[2])
  if (!moment) throw new Error('the turn to retake was not said')
  const key = { orgId, roleplayId: randomUUID() }
  const body = { roleplayId: key.roleplayId, fromTurnId: moment.id }
  await client.call('retake', { params: origin, body })
  const socket = await connectSocket(stage.server().url, client.cookie)
  await socket.command('roleplay:join', { ...key, afterSeq: moment.n - 1 })
  await socket.command('turn:say', { ...key, turnId: randomUUID(), n: moment.n, text: saidAgain })
  await socket.next('turn:done')
  const { phase } = await client.call('roleplay', { params: key })
  if (phase === 'live') await socket.command('roleplay:end', key)
  socket.close()
  const others = turns.filter(({ n }) => n < moment.n - 1 || n > moment.n).map(({ text }) => text)
  return { retake: key.roleplayId, others }
}

export function moments(stage: Stage): void {
  it('shares two replies to one line by a link that opens without sign-in, until it is revoked', async () => {
    const { retake, others } = await retaken(stage)
    const { orgId } = stage.org()
    const { page, context } = await stage.open('rep')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`/o/${orgId}/moments`)
    await page.getByRole('heading', { name: 'Nothing shared yet' }).waitFor()
    const found: string[] = []
    await page.goto(`/o/${orgId}/roleplays/${retake}/comparison`)
    await page.getByRole('link', { name: 'Share this moment' }).click()
    const card = page.getByRole('region', { name: 'Two replies to one line' })
    await card.getByText(saidAgain, { exact: true }).waitFor()
    await page.getByText('30 days').click()
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Copied. It is shown this once.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/\/m\/[\w-]{43}$/)
    found.push(...(await lookAt(page, 'moment-share')))

    const outside = await stage.open(null)
    const opened = await outside.page.goto(link)
    expect(opened?.status()).toBe(200)
    expect(opened?.headers()).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    const first = outside.page.getByRole('region', { name: 'First reply' })
    expect(await first.getByRole('paragraph').innerText()).toBe(turnsOfATalk[2])
    const words = await outside.page.locator('body').innerText()
    expect(words).toContain(saidAgain)
    for (const other of others) expect(words).not.toContain(other)
    expect(words).not.toContain(stage.org().people.rep.name)
    expect(await outside.context.cookies()).toEqual([])
    found.push(...(await lookAt(outside.page, 'moment-open')))

    await page.goto(`/o/${orgId}/moments`)
    await page.getByRole('button', { name: /^Revoke/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('heading', { name: 'Nothing shared yet' }).waitFor()
    outside.expect(/404/)
    const pageOf = async (address: string) => {
      const answer = await outside.page.goto(address)
      await outside.page.getByRole('heading', { name: 'Nothing at this link' }).waitFor()
      return { status: answer?.status(), words: await outside.page.locator('body').innerText() }
    }
    const revoked = await pageOf(link)
    expect(revoked).toMatchObject({ status: 404, words: expect.stringContaining('taken back') })
    expect(await pageOf(`/m/${'x'.repeat(43)}`)).toEqual(revoked)
    expect(await pageOf('/m/no-link')).toEqual(revoked)
    expect(found).toEqual([])
  })
}
