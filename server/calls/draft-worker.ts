import { parentPort } from 'node:worker_threads'
import { errorCodeOf, RequestRefused } from '../errors.ts'
import { describeError } from '../http/describe-error.ts'
import { readDraft } from './draft.ts'
import type { DraftReply, DraftRequest } from './draft-protocol.ts'

/*
 * Runs in a worker thread: reading a long call and finding its names takes a second or two of a core. Bundled as a
 * file of its own.
 */
const port = parentPort
if (port === null) throw new Error('draft-worker.ts is started by read-draft-aside.ts, not by itself')

async function answer({ id, draft, me }: DraftRequest): Promise<DraftReply> {
  try {
    return { id, read: await readDraft(draft, me) }
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === null || !(error instanceof RequestRefused)) return { id, failed: describeError(error) }
    return { id, refused: { code, detail: error.detail, fields: error.fields } }
  }
}

port.on('message', (request: DraftRequest) => {
  void answer(request).then((reply) => port.postMessage(reply))
})
