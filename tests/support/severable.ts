import { once } from 'node:events'
import { createConnection, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A way to a PostgreSQL server that can be cut, as a network or a restart would cut it. */
export type Severable = {
  readonly url: string
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

/** `url` reaches the server through a Unix socket (`?host=/directory`) or over TCP. */
export async function severable(url: string): Promise<Severable> {
  const target = new URL(url)
  const directory = target.searchParams.get('host')
  const to = () =>
    directory?.startsWith('/')
      ? createConnection(join(directory, `.s.PGSQL.${target.port || '5432'}`))
      : createConnection(Number(target.port || '5432'), directory ?? target.hostname)
  const open = new Set<Socket>()
  const server = createServer((from) => {
    const onward = to()
    for (const socket of [from, onward]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        from.destroy()
        onward.destroy()
      })
    }
    from.pipe(onward).pipe(from)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const through = new URL(url)
  through.searchParams.delete('host')
  through.host = `127.0.0.1:${port}`
  const cut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of open) socket.destroy()
    await closed
  }
  return {
    url: through.href,
    cut,
    async mend() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    close: cut,
  }
}
