import Fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { answerWithProblems } from '#server/http/problems.ts'
import { pressure } from '#server/plugins/pressure.ts'

const step = 20

it('refuses work while the loop is behind, and still hands out the files of the page', async () => {
  const app = Fastify()
  answerWithProblems(app)
  await app.register(pressure, { mostLoopDelayMs: step })
  app.get('/api/work', () => 'done')
  app.get('/assets/page.js', () => 'script')
  const ask = (url: string) => app.inject({ url })
  expect((await ask('/api/work')).statusCode).toBe(200)
  const busy = setInterval(() => {
    const until = performance.now() + 5 * step
    while (performance.now() < until);
  }, 1)
  onTestFinished(async () => {
    clearInterval(busy)
    await app.close()
  })
  // Both are asked in one turn of the loop, so under the same pressure.
  const both = () => Promise.all([ask('/api/work'), ask('/assets/page.js')])
  await expect
    .poll(async () => (await both()).map(({ statusCode }) => statusCode), { interval: 1, timeout: 30_000 })
    .toEqual([503, 200])
})
