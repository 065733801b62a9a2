import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { parseRanges } from '#server/outgoing/addresses.ts'
import { createOutgoing } from '#server/outgoing/outgoing.ts'

/** A server of one's own machine. @returns its port, and how many requests have reached it */
async function inner(answer: RequestListener) {
  let reached = 0
  const server = createServer((request, response) => {
    reached += 1
    answer(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, reached: () => reached }
}

const fine: RequestListener = (_, response) => response.end('fine')
const here = parseRanges('127.0.0.0/8')
const names = (...addresses: string[]) => ({
  resolveName: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
})

it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '169.254.169.254', '10.0.0.1'])(
  'asks nothing at %s',
  async (host) => {
    const outgoing = createOutgoing({ allowed: [] })
    for (const scheme of ['http', 'https'])
      await expect(outgoing.ask({ url: `${scheme}://${host}/` })).rejects.toMatchObject({
        code: 'inner-address',
      })
  },
)

it('asks nothing at a name that stands for an inner address, though a public one stands beside it', async () => {
  const { port, reached } = await inner(fine)
  const alone = createOutgoing({ allowed: [], ...names('127.0.0.1') })
  await expect(alone.ask({ url: `https://hook.example:${port}/` })).rejects.toMatchObject({
    code: 'inner-address',
  })
  const beside = createOutgoing({ allowed: [], ...names('127.0.0.1', '192.0.2.1', '::ffff:127.0.0.1') })
  await expect(beside.ask({ url: `https://hook.example:${port}/` })).rejects.toMatchObject({
    code: 'inner-address',
  })
  expect(reached()).toBe(0)
})

it('looks at the address that it connects to, not at one that was looked up before', async () => {
  const { port, reached } = await inner(fine)
  const answers = ['127.0.0.2', '10.0.0.1']
  const outgoing = createOutgoing({
    allowed: parseRanges('127.0.0.2/32'),
    resolveName: async () => [{ address: answers.shift() ?? '', family: 4 }],
  })
  // Nothing listens on the first; what counts is that it was tried, and the second was not.
  await expect(outgoing.ask({ url: `http://rebinding.example:${port}/` })).rejects.toMatchObject({
    code: 'no-connection',
  })
  await expect(outgoing.ask({ url: `http://rebinding.example:${port}/` })).rejects.toMatchObject({
    code: 'inner-address',
  })
  expect(reached()).toBe(0)
})

it('speaks plain HTTP to none but allowed addresses', async () => {
  const outgoing = createOutgoing({ allowed: here, ...names('93.184.215.14') })
  await expect(outgoing.ask({ url: 'http://public.example/' })).rejects.toMatchObject({
    code: 'inner-address',
  })
})

it.each(['ftp://files.example/', 'file:///etc/passwd', 'https://me:secret@hook.example/', 'hook.example'])(
  'takes %s for no address',
  async (url) => {
    await expect(createOutgoing({ allowed: here }).ask({ url })).rejects.toMatchObject({
      code: 'bad-address',
    })
  },
)

it('sends what it is given to an allowed address, and follows no redirect', async () => {
  const heard: unknown[] = []
  const { port, reached } = await inner((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      heard.push([request.method, request.headers['x-own'], Buffer.concat(parts).toString()])
      response.writeHead(302, { location: 'http://127.0.0.1/elsewhere' }).end('moved')
    })
  })
  const outgoing = createOutgoing({ allowed: here, ...names('127.0.0.1') })
  const answer = await outgoing.ask({
    url: `http://hook.example:${port}/`,
    method: 'POST',
    headers: { 'x-own': 'yes' },
    body: 'größer',
  })
  expect(heard).toEqual([['POST', 'yes', 'größer']])
  expect(answer.status).toBe(302)
  expect(Buffer.from(answer.body).toString()).toBe('moved')
  expect(reached()).toBe(1)
})

it('ends an answer that is too long, or that does not end', async () => {
  const long = await inner((_, response) => {
    response.on('error', () => {})
    response.end(Buffer.alloc(600 * 1024))
  })
  const outgoing = createOutgoing({ allowed: here })
  await expect(outgoing.ask({ url: `http://127.0.0.1:${long.port}/` })).rejects.toMatchObject({
    code: 'too-long',
  })
  const endless = await inner((_, response) => void response.write('…'))
  await expect(
    outgoing.ask({ url: `http://127.0.0.1:${endless.port}/`, timeoutMs: 300 }),
  ).rejects.toMatchObject({
    code: 'timeout',
  })
})

it('says that nobody is there, and that a name is unknown', async () => {
  const { port } = await inner(fine)
  const outgoing = createOutgoing({
    allowed: here,
    resolveName: async () => Promise.reject(new Error('ENOTFOUND')),
  })
  await expect(outgoing.ask({ url: 'https://nowhere.example/' })).rejects.toMatchObject({
    code: 'unknown-name',
  })
  await expect(outgoing.ask({ url: `https://127.0.0.1:${port}/` })).rejects.toMatchObject({
    code: expect.stringMatching(/no-connection|bad-certificate/),
  })
})

it('says beforehand what it would not ask', async () => {
  const outgoing = createOutgoing({ allowed: [], ...names('93.184.215.14') })
  expect(await outgoing.refusal('https://hook.example/in')).toBeNull()
  expect(await outgoing.refusal('http://hook.example/in')).toBe('inner-address')
  expect(await outgoing.refusal('https://10.0.0.1/in')).toBe('inner-address')
  expect(await outgoing.refusal('hook.example')).toBe('bad-address')
  const unknown = createOutgoing({
    allowed: [],
    resolveName: async () => Promise.reject(new Error('ENOTFOUND')),
  })
  expect(await unknown.refusal('https://nowhere.example/')).toBeNull()
})
