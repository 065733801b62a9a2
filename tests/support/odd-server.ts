import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import * as z from 'zod'

const bodySchema = z.looseObject({ messages: z.array(z.looseObject({ content: z.string() })).default([]) })

export type OddCall = {
  readonly headers: IncomingHttpHeaders
  readonly body: z.infer<typeof bodySchema>
}

/** Answers one call, in whatever way a test needs; may leave it open. */
export type OddReply = (response: ServerResponse, call: OddCall) => unknown

export type OddServer = {
  /** As `OPENAI_BASE_URL` wants it. */
  readonly url: string
  readonly calls: readonly OddCall[]
  /** Answers that are neither finished nor given up by the other side. */
  readonly open: number
  /** Resolves when every answer is over. @throws after 2 s */
  settled(): Promise<void>
}

/**
 * A model endpoint that misbehaves, on loopback: call by call the replies that are given, the last one for all further
 * calls. Closed when the test is over, with whatever is open.
 */
export async function oddServer(...replies: readonly OddReply[]): Promise<OddServer> {
  const calls: OddCall[] = []
  const sockets = new Set<Socket>()
  let open = 0
  const server = createServer((request, response) => {
    open += 1
    response.once('close', () => (open -= 1))
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      const call = { headers: request.headers, body: bodySchema.parse(text === '' ? {} : JSON.parse(text)) }
      const reply = replies[Math.min(calls.length, replies.length - 1)]
      calls.push(call)
      reply?.(response, call)
    })
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    get open() {
      return open
    },
    async settled() {
      for (let tries = 0; tries < 200; tries += 1) {
        if (open === 0) return
        await wait(10)
      }
      throw new Error(`${open} answers are still open.`)
    },
  }
}

/** The head of a stream of events; everything after it is up to the test. */
export function beginStream(response: ServerResponse): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  response.flushHeaders()
  return response
}

export const event = (data: unknown) => `data: ${JSON.stringify(data)}\n\n`
export const words = (content: string) => event({ choices: [{ index: 0, delta: { content } }] })
export const finish = (reason = 'stop') =>
  event({ choices: [{ index: 0, delta: {}, finish_reason: reason }] })
export const done = 'data: [DONE]\n\n'
export const usage = (prompt: number, completion: number) =>
  event({ choices: [], usage: { prompt_tokens: prompt, completion_tokens: completion } })

/** These frames and no end: the connection stays open. */
export const opens =
  (...frames: readonly string[]): OddReply =>
  (response) => {
    const stream = beginStream(response)
    for (const frame of frames) stream.write(frame)
  }

/** These frames, and then the end of the answer, orderly or not. */
export const streams =
  (...frames: readonly string[]): OddReply =>
  (response) => {
    beginStream(response).end(frames.join(''))
  }

/** An ordinary reply. */
export const says = (text: string) => streams(words(text), finish(), usage(30, 5), done)

/** A refusal as such endpoints send it; its text quotes key and prompt, as some do. */
export const refuses =
  (
    status: number,
    error: { readonly code?: string; readonly param?: string; readonly message?: string } = {},
    headers: Readonly<Record<string, string>> = {},
  ): OddReply =>
  (response, call) => {
    const message = error.message ?? 'Refused.'
    const quoted = `${message} You sent ${call.headers.authorization ?? ''}: ${JSON.stringify(call.body)}`
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify({ error: { ...error, message: quoted } }))
  }
