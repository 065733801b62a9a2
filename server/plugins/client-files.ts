import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { refuse } from '../http/problems.ts'

const year = 365 * 24 * 3600 * 1000

/** The client's page. The files' own year would otherwise hold for it too, and nobody would see a new version. */
export const sendPage = (reply: FastifyReply, directory: string): FastifyReply =>
  reply.sendFile('index.html', directory, { cacheControl: false })

/**
 * The built client. Files with a hash in their name never change and are kept for a year; the page itself is asked for
 * again each time, and answers for every address that the client's own router knows.
 */
export const clientFiles = fastifyPlugin<{ readonly directory: string }>(
  async (app, { directory }) => {
    await app.register(fastifyStatic, {
      root: join(directory, 'assets'),
      prefix: '/assets/',
      wildcard: true,
      index: false,
      immutable: true,
      maxAge: year,
      logLevel: 'warn',
    })
    await app.register(fastifyStatic, {
      root: directory,
      prefix: '/',
      wildcard: false,
      globIgnore: ['assets/**', 'manifest.json', '**/*.map'],
      index: 'index.html',
      decorateReply: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
      logLevel: 'warn',
    })
    app.setNotFoundHandler((request, reply) => {
      const page =
        (request.method === 'GET' || request.method === 'HEAD') &&
        !/^\/(api|assets|socket\.io)(\/|$)/.test(request.url) &&
        (request.headers.accept ?? '').includes('text/html')
      if (!page) return refuse(request, reply, 'org/not_found')
      return sendPage(reply.header('cache-control', 'no-cache'), directory)
    })
  },
  { name: 'client-files' },
)
