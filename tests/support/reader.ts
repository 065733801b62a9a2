import type { Command, Notice, NoticeName, ResumeView } from '#contract/socket.ts'
import type { TurnView } from '#contract/turn.ts'
import type { SocketClient } from './socket-client.ts'

type Live = { readonly turnId: string; readonly generation: number; text: string }
type Key = { readonly orgId: string; readonly roleplayId: string }

/**
 * What one window shows, worked out from notices and resumes alone, over any number of connections: the rules that the
 * contract asks of a client, in their shortest form.
 */
export type Reader = {
  /** Joins on this connection and follows it until it closes. */
  follow(socket: SocketClient): Promise<ResumeView>
  /** Every turn as it stands on screen, by number. */
  readonly shown: readonly Pick<TurnView, 'n' | 'text' | 'status' | 'generation'>[]
  /** The live reply as far as it was heard; null where nobody speaks. */
  readonly live: Readonly<Live> | null
  idOf(n: number): string | null
  /** Forgets the end of the live reply, as if the connection had been lost earlier. */
  cutLive(length: number): void
  /** Deltas that came with a hole before them: there must be none. */
  readonly gaps: number
}

export function createReader(key: Key): Reader {
  const turns = new Map<string, TurnView>()
  let seq = 0
  let live: Live | null = null
  let gaps = 0

  const takeTurn = (turn: TurnView) => {
    const known = turns.get(turn.id)
    if (known && known.seq > turn.seq) return
    turns.set(turn.id, turn)
    seq = Math.max(seq, turn.seq)
    if (turn.status !== 'speaking') {
      if (live?.turnId === turn.id) live = null
    } else if (live?.turnId !== turn.id || live.generation !== turn.generation) {
      live = { turnId: turn.id, generation: turn.generation, text: '' }
    }
  }
  const takeText = ({ turnId, generation, offset, text }: Notice<'turn:delta'>) => {
    if (!live || live.turnId !== turnId || live.generation !== generation) return
    if (offset > live.text.length) gaps += 1
    else live.text += text.slice(live.text.length - offset)
  }
  const takeNotice = (name: NoticeName, notice: unknown) => {
    if (name === 'turn:delta') takeText(notice as Notice<'turn:delta'>)
    else if (name === 'turn:committed' || name === 'turn:started' || name === 'turn:done') {
      takeTurn((notice as Notice<'turn:started'>).turn)
    }
  }
  const takeResume = (view: ResumeView) => {
    for (const turn of view.turns) takeTurn(turn)
    const { speaking } = view
    if (speaking && turns.get(speaking.turnId)?.status === 'speaking') {
      const { turnId, generation, offset, text } = speaking
      if (live?.turnId !== turnId || live.generation !== generation) live = { turnId, generation, text: '' }
      takeText({ roleplayId: key.roleplayId, ...speaking, offset, text })
    }
    seq = Math.max(seq, view.seq)
  }

  return {
    async follow(socket) {
      let ready = false
      const early: [NoticeName, unknown][] = []
      socket.raw.onAny((name: NoticeName, notice: unknown) => {
        if (ready) takeNotice(name, notice)
        else early.push([name, notice])
      })
      const command: Command<'roleplay:join'> = { ...key, afterSeq: seq }
      if (live) {
        command.partial = { turnId: live.turnId, generation: live.generation, offset: live.text.length }
      }
      const view = await socket.command('roleplay:join', command)
      takeResume(view)
      for (const [name, notice] of early) takeNotice(name, notice)
      ready = true
      return view
    },
    get shown() {
      return [...turns.values()]
        .toSorted((a, b) => a.n - b.n)
        .map(({ id, n, text, status, generation }) => ({
          n,
          text: live?.turnId === id ? live.text : text,
          status,
          generation,
        }))
    },
    get live() {
      return live
    },
    idOf: (n) => [...turns.values()].find((turn) => turn.n === n)?.id ?? null,
    cutLive(length) {
      if (live) live.text = live.text.slice(0, length)
    },
    get gaps() {
      return gaps
    },
  }
}
