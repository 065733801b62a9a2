import fastifyPlugin from 'fastify-plugin'
import type { Handlers } from '../http/handler.ts'
import { errorCodeOf } from '../errors.ts'
import { momentToken } from '#contract/moment.ts'
import { sendPage } from '../plugins/client-files.ts'
import { momentPath } from './link.ts'

type Options = { readonly directory: string; readonly open: Handlers['sharedMoment'] }

/** Like the endpoint: nobody opens more by hand. */
const perMinute = 60

/**
 * The page of a shared moment. It is the client's own, as for every address; a link that does not open answers 404, so
 * that nothing keeps it. Needs `sendFile` from the client's files.
 */
export const momentPage = fastifyPlugin<Options>(
  async (app, { directory, open }) => {
    const opens = async (token: string): Promise<boolean> => {
      const params = momentToken.safeParse(token)
      if (!params.success) return false
      try {
        await open({
          params: { token: params.data },
          query: undefined,
          body: undefined,
          access: null,
          audit: () => undefined,
        })
        return true
      } catch (error) {
        if (errorCodeOf(error) === 'moment/not_found') return false
        throw error
      }
    }
    app.get<{ Params: { token: string } }>(
      momentPath(':token'),
      { config: { rateLimit: { max: perMinute, allowList: [] } } },
      async (request, reply) =>
        sendPage(
          reply
            .code((await opens(request.params.token)) ? 200 : 404)
            .header('cache-control', 'no-store')
            .header('referrer-policy', 'no-referrer'),
          directory,
        ),
    )
  },
  { name: 'moment-page', dependencies: ['client-files'] },
)
