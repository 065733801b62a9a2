import underPressure from '@fastify/under-pressure'
import fastifyPlugin from 'fastify-plugin'
import { RequestRefused } from '../errors.ts'

/** What a refused program or page is told to wait. */
const retryAfterSeconds = 5

/**
 * Refuses what asks for work while the event loop is behind by more than `mostLoopDelayMs`. Files and health are
 * answered all the same: they cost next to nothing, and a page whose scripts are refused cannot say that it waits.
 */
export const pressure = fastifyPlugin<{ readonly mostLoopDelayMs: number }>(
  async (app, { mostLoopDelayMs }) => {
    await app.register(underPressure, {
      maxEventLoopDelay: mostLoopDelayMs,
      // A span in which the loop did not turn at all counts as endless: a shorter span would refuse after a short pause.
      sampleInterval: mostLoopDelayMs,
      pressureHandler: (request, reply) => {
        if (!request.url.startsWith('/api/')) return
        void reply.header('retry-after', retryAfterSeconds)
        throw new RequestRefused('server/unavailable')
      },
    })
  },
  { name: 'pressure' },
)
