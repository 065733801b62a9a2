import type { Child } from './child.ts'
import { openSocket } from './talkers.ts'

/** What one open connection holds, in kB: the growth over `connections` of them. */
export async function idleKb(
  child: Child<unknown>,
  connections: number,
  url: string,
  cookie: string,
): Promise<number> {
  // The first few bring things into being that all later ones share.
  for (let made = 0; made < 20; made += 1) (await openSocket(url, cookie)).close()
  const before = (await child.usage()).heldBytes
  const sockets = []
  for (let made = 0; made < connections; made += 1) sockets.push(await openSocket(url, cookie))
  const after = (await child.usage()).heldBytes
  for (const socket of sockets) socket.close()
  return (after - before) / connections / 1000
}
