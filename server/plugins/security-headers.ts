import helmet from '@fastify/helmet'
import fastifyPlugin from 'fastify-plugin'

/**
 * No script but the client's own files. Styles may stand in the page because Mantine puts its theme there; that lets
 * an injected style change colours, not run anything. `secure` adds what only makes sense behind HTTPS.
 */
export const securityHeaders = fastifyPlugin<{ readonly secure: boolean }>(
  async (app, { secure }) => {
    await app.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'"],
          'script-src-attr': ["'none'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'font-src': ["'self'", 'data:'],
          'media-src': ["'self'", 'blob:'],
          'connect-src': ["'self'"],
          'worker-src': ["'self'", 'blob:'],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      crossOriginEmbedderPolicy: false,
      // Over plain HTTP browsers ignore these two with a warning in the console.
      crossOriginOpenerPolicy: secure ? { policy: 'same-origin' } : false,
      originAgentCluster: secure,
    })
    app.addHook('onSend', async (_request, reply) => {
      reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(self), payment=()')
      // Not even what is readable without sign-in is meant for a search engine.
      reply.header('x-robots-tag', 'noindex, nofollow')
    })
  },
  { name: 'security-headers' },
)
