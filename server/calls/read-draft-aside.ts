import { Worker } from 'node:worker_threads'
import type { CallDraft } from '#contract/call.ts'
import { RequestRefused } from '../errors.ts'
import type { ReadDraft } from './draft.ts'
import type { DraftReply, DraftRequest } from './draft-protocol.ts'

/** A thread that nobody needs goes, with the words it has loaded. */
const idleMs = 120_000

const workerUrl = () =>
  new URL(import.meta.url.endsWith('.ts') ? './draft-worker.ts' : './draft-worker.js', import.meta.url)

type Thread = {
  readonly worker: Worker
  readonly waiting: Map<number, PromiseWithResolvers<ReadDraft>>
  idle: NodeJS.Timeout | null
}

let thread: Thread | null = null
let lastId = 0

/**
 * As `readDraft`, on a thread of its own: everybody else's replies go on meanwhile. Calls are read one after the other.
 * @throws RequestRefused saying what is wrong with the file; Error where the thread died over it
 */
export function readDraftAside(draft: CallDraft, me: string): Promise<ReadDraft> {
  thread ??= start()
  const { worker, waiting, idle } = thread
  if (idle) clearTimeout(idle)
  const id = (lastId += 1)
  const answer = Promise.withResolvers<ReadDraft>()
  waiting.set(id, answer)
  worker.ref()
  worker.postMessage({ id, draft, me } satisfies DraftRequest)
  return answer.promise
}

function start(): Thread {
  const started: Thread = {
    worker: new Worker(workerUrl(), { name: 'reading calls' }),
    waiting: new Map(),
    idle: null,
  }
  const { worker, waiting } = started
  const dropped = (error: Error) => {
    if (thread === started) thread = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (reply: DraftReply) => {
    settle(waiting.get(reply.id), reply)
    waiting.delete(reply.id)
    if (waiting.size === 0) rest(started)
  })
  worker.on('error', (error) => dropped(new Error('The thread that reads calls died.', { cause: error })))
  worker.on('exit', () => dropped(new Error('The thread that reads calls ended.')))
  return started
}

function settle(answer: PromiseWithResolvers<ReadDraft> | undefined, reply: DraftReply): void {
  if ('read' in reply) answer?.resolve(reply.read)
  else if ('refused' in reply) answer?.reject(refusalOf(reply.refused))
  else answer?.reject(new Error('A call could not be read.', { cause: reply.failed }))
}

const refusalOf = ({ code, detail, fields }: Extract<DraftReply, { refused: unknown }>['refused']) =>
  new RequestRefused(code, {
    ...(detail === undefined ? {} : { detail }),
    ...(fields === undefined ? {} : { fields }),
  })

/** An idle thread keeps no program alive. */
function rest(resting: Thread): void {
  resting.worker.unref()
  resting.idle = setTimeout(() => {
    if (thread === resting) thread = null
    void resting.worker.terminate()
  }, idleMs).unref()
}
