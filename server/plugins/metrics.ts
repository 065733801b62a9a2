import fastifyPlugin from 'fastify-plugin'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AppDeps } from '../deps.ts'

type Options = Pick<AppDeps, 'jobs' | 'liveReplies'> & { readonly connections: () => number }

/** Figures for Prometheus. Labels are routes of the table, never addresses as asked for: those hold ids. */
export const metrics = fastifyPlugin<Options>(
  async (app, { jobs, liveReplies, connections }) => {
    const registry = new Registry()
    collectDefaultMetrics({ register: registry })
    const duration = new Histogram({
      name: 'conviction_http_request_seconds',
      help: 'Time to answer a request, by route and status.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    })
    const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read())
        },
      })
    gauge('conviction_live_replies', 'Buyer replies under way in this process.', liveReplies)
    gauge('conviction_open_connections', 'Open socket connections in this process.', connections)
    gauge('conviction_failed_jobs', 'Jobs that failed on every try and wait for somebody.', () =>
      jobs.dead().catch(() => Number.NaN),
    )
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none'
      const labels = { method: request.method, route, status: String(reply.statusCode) }
      duration.observe(labels, reply.elapsedTime / 1000)
    })
    const options = { logLevel: 'warn', schema: { hide: true }, config: { rateLimit: false } } as const
    app.get('/metrics', options, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    )
    app.addHook('onClose', async () => registry.clear())
  },
  { name: 'metrics' },
)
