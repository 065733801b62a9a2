import fastifyPlugin from 'fastify-plugin'

/** One line per answered request: method, route, status, time. The answer carries the id that the line does. */
export const requestLog = fastifyPlugin(
  async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id)
    })
    app.addHook('onResponse', async (request, reply) => {
      const line = {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      }
      if (reply.statusCode >= 500) request.log.warn(line, 'answered')
      else request.log.info(line, 'answered')
    })
  },
  { name: 'request-log' },
)
