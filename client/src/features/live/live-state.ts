import type { RoleplayView } from '#contract/roleplay.ts'
import type { Notice, ResumeView } from '#contract/socket.ts'
import type { TurnView } from '#contract/turn.ts'

type Floor = Pick<ResumeView, 'phase' | 'floor' | 'exchangesDone' | 'outcome'>

/** A roleplay as this window knows it. The turn that is being spoken holds the words heard so far in `text`. */
export type LiveState = Floor & {
  readonly turns: readonly TurnView[]
  /** The last `seq` known: where a resume goes on. */
  readonly seq: number
  readonly scorecard: ResumeView['scorecard']
  /** Something was missed: words with a hole before them, or a turn never seen. Ask for a resume. */
  readonly missed: boolean
}

export type LiveEvent =
  | { readonly type: 'resumed'; readonly view: ResumeView }
  | { readonly type: 'committed'; readonly turn: TurnView }
  | { readonly type: 'started'; readonly turn: TurnView }
  | { readonly type: 'delta'; readonly delta: Omit<Notice<'turn:delta'>, 'roleplayId'> }
  | { readonly type: 'done'; readonly turn: TurnView; readonly floor: Floor }
  | { readonly type: 'changed'; readonly floor: Floor }
  | { readonly type: 'scorecard'; readonly status: ResumeView['scorecard'] }

export const startState = (view: RoleplayView): LiveState => ({
  turns: view.turns,
  seq: view.seq,
  phase: view.phase,
  floor: view.floor,
  exchangesDone: view.exchanges.done,
  outcome: view.outcome,
  scorecard: 'none',
  missed: false,
})

/** A higher generation is newer; within one, a finished turn is newer than one being spoken. */
function isOlder(next: TurnView, known: TurnView): boolean {
  if (next.generation !== known.generation) return next.generation < known.generation
  return next.status === 'speaking' && known.status !== 'speaking'
}

/** Puts a turn in its place; an older version of a known turn changes nothing. */
function withTurn(turns: readonly TurnView[], next: TurnView): readonly TurnView[] {
  const known = turns.find(({ id }) => id === next.id)
  if (!known) return [...turns, next].toSorted((a, b) => a.n - b.n)
  if (isOlder(next, known)) return turns
  const sameReply = next.generation === known.generation && next.status === 'speaking'
  // The log holds the words of a reply only once it is finished: what was heard stays until then.
  const text = sameReply && known.text.length > next.text.length ? known.text : next.text
  return turns.map((turn) => (turn.id === next.id ? { ...next, text } : turn))
}

/** Adds words to the reply. Words of an older generation are dropped, of a newer one start it over. */
function withWords(
  state: LiveState,
  words: { turnId: string; generation: number; offset: number; text: string },
): LiveState {
  const known = state.turns.find(({ id }) => id === words.turnId)
  if (!known) return { ...state, missed: true }
  if (words.generation < known.generation) return state
  if (words.generation === known.generation && known.status !== 'speaking') return state
  const heard = words.generation === known.generation ? known.text : ''
  if (words.offset > heard.length) return { ...state, missed: true }
  const fresh = words.text.slice(heard.length - words.offset)
  if (fresh === '' && words.generation === known.generation) return state
  const turn: TurnView = {
    ...known,
    generation: words.generation,
    status: 'speaking',
    note: words.generation === known.generation ? known.note : null,
    text: heard + fresh,
  }
  return { ...state, turns: state.turns.map((one) => (one.id === turn.id ? turn : one)) }
}

const seqOf = (state: LiveState, turn: TurnView) => Math.max(state.seq, turn.seq)

function resumed(state: LiveState, view: ResumeView): LiveState {
  const { phase, floor, exchangesDone, outcome, scorecard } = view
  const turns = view.turns.reduce(withTurn, state.turns)
  const next: LiveState = {
    turns,
    seq: Math.max(state.seq, view.seq),
    phase,
    floor,
    exchangesDone,
    outcome,
    scorecard,
    missed: false,
  }
  return view.speaking ? withWords(next, view.speaking) : next
}

/** What one event makes of what is known. Anything may arrive twice, late, or after a resume that already told it. */
export function nextState(state: LiveState, event: LiveEvent): LiveState {
  switch (event.type) {
    case 'resumed':
      return resumed(state, event.view)
    case 'committed': {
      const isNew = !state.turns.some(({ id }) => id === event.turn.id)
      return {
        ...state,
        turns: withTurn(state.turns, event.turn),
        seq: seqOf(state, event.turn),
        floor: isNew && state.phase === 'live' ? 'buyer' : state.floor,
      }
    }
    case 'started': {
      const turns = withTurn(state.turns, event.turn)
      if (turns === state.turns) return state
      return {
        ...state,
        turns,
        seq: seqOf(state, event.turn),
        floor: state.phase === 'live' ? 'buyer' : state.floor,
      }
    }
    case 'delta':
      return withWords(state, event.delta)
    case 'done': {
      const turns = withTurn(state.turns, event.turn)
      if (turns === state.turns) return state
      return { ...state, ...event.floor, turns, seq: seqOf(state, event.turn) }
    }
    case 'changed':
      return { ...state, ...event.floor }
    case 'scorecard':
      return { ...state, scorecard: event.status }
  }
}

export const speakingTurn = (state: LiveState): TurnView | null =>
  state.turns.findLast(({ status }) => status === 'speaking') ?? null

export const nextN = (state: LiveState): number => (state.turns.at(-1)?.n ?? 0) + 1
