import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { Pool } from 'pg'
import { answerParent } from './answer-parent.ts'

/*
 * The least that could be built: a socket, the model, nothing between. No login, no database, no buyer, no guards, each
 * token sent on as it comes. What the product adds is measured against this. With a database it also stores what a
 * turn cannot do without, one row after the other and before the model is asked: the least that a kept promise costs.
 */
/** Access, the rep's turn, what it led to. */
const storedRows = 3
const upstream = process.env['OPENAI_BASE_URL'] ?? ''
const database = process.env['RELAY_DATABASE_URL']
const pool = database === undefined ? null : new Pool({ connectionString: database })
await pool?.query('create table if not exists bench_said (id bigserial primary key, text text not null)')
const store = async (text: string) => {
  for (let row = 0; row < storedRows; row += 1) {
    await pool?.query('insert into bench_said (text) values ($1)', [text])
  }
}
const http = createServer()
const io = new Server(http, { serveClient: false, perMessageDeflate: false })

io.on('connection', (socket) => {
  socket.on('say', (text: string) => {
    const relay = async () => {
      await store(text)
      const answer = await fetch(`${upstream}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'bench', stream: true, messages: [{ role: 'user', content: text }] }),
      })
      let held = ''
      const decoder = new TextDecoder()
      for await (const bytes of answer.body ?? []) {
        held += decoder.decode(bytes, { stream: true })
        const frames = held.split('\n\n')
        held = frames.pop() ?? ''
        for (const frame of frames) {
          if (frame === 'data: [DONE]') continue
          const { choices } = JSON.parse(frame.slice('data: '.length)) as {
            choices: { delta: { content?: string } }[]
          }
          const word = choices[0]?.delta.content
          if (word !== undefined) socket.emit('delta', word)
        }
      }
      socket.emit('done')
    }
    void relay()
  })
})

http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo
  answerParent({ url: `http://127.0.0.1:${port}` })
})
process.on('SIGTERM', () => process.exit(0))
