import fastifyPlugin from 'fastify-plugin'
import type { Config } from '../config.ts'
import { RequestRefused } from '../errors.ts'
import { originAllowed } from '../people/origin.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site's page sends with a person's cookies. A browser always names the origin of an unsafe
 * request; what names none and is not marked cross-site is a program, which has no cookies that others could use.
 */
export const checkOrigin = fastifyPlugin<{ readonly config: Pick<Config, 'publicUrl'> }>(
  async (app, { config }) => {
    app.addHook('onRequest', async (request) => {
      if (safe.has(request.method)) return
      const { origin, host, 'sec-fetch-site': site } = request.headers
      const foreign = origin === undefined ? site === 'cross-site' : !originAllowed(config, origin, host)
      if (foreign) throw new RequestRefused('auth/wrong_origin')
    })
  },
  { name: 'check-origin' },
)
