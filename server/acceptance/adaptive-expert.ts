import { shared, stems } from '#personas/engine/meaning.ts'
import type { Adaptive } from '#personas/reps.ts'
import type { Heard } from './heard-by-rep.ts'

const matters = ['hear', 'name', 'meet', 'shock'] as const
type Matter = (typeof matters)[number]
type General = Exclude<keyof Adaptive, 'objections'>

/** A line that the rep has chosen, and from which list. */
export type Chosen = {
  readonly text: string
  readonly list: Matter | General
  readonly objection: string | null
}

/** Asked twice and named once, an objection that opened nothing is met as it stands. */
const hearings = 2
/** Open questions about what hangs on it, before proof and before the ask. */
const exploring = { beforeProof: 2, beforeAsk: 4 } as const
/** Proofs and limits for the objection under discussion, and for one that was raised beside it. */
const proofs = { focus: 3, beside: 1 } as const
/** Whoever has asked for so many exchanges owes something before asking on: a proof or a limit for what was raised. */
const asksUntil = 8
const owed = 2
/** Words that carry meaning which an ask shares with the smaller step that it takes up. */
const wordsTakenUp = 2
/** From this exchange on the rep comes to the point: a call has an end. */
const comesToThePoint = 15

type Talk = {
  readonly said: Set<string>
  readonly counts: Map<string, number>
  readonly raised: Set<string>
  readonly open: Set<string>
  focus: string | null
  exchange: number
}

/**
 * A rep who does what the conversation asks for: hears an objection before meeting it, names what lies beneath after a
 * cue, answers what is asked with the line that fits the question, proves once it was heard, owns a conviction, makes
 * a no easy and then asks, smaller after a counter-offer, and says that it does not fit where the ask was declined.
 * Sees `Heard` only. @returns the next line for each reply, null when there is nothing left to say.
 */
export function adaptiveRep(bank: Adaptive): (heard: Heard) => Chosen | null {
  const talk: Talk = {
    said: new Set(),
    counts: new Map(),
    raised: new Set(),
    open: new Set(),
    focus: null,
    exchange: 0,
  }
  return (heard) => {
    talk.exchange += 1
    take(talk, heard)
    for (const want of wants(talk, heard, bank)) {
      const chosen = lineFor(bank, talk, want, heard)
      if (!chosen) continue
      talk.said.add(chosen.text)
      count(talk, want)
      return chosen
    }
    return null
  }
}

type Want = { readonly list: Matter | General; readonly objection: string | null }

const key = ({ list, objection }: Want) => `${list}/${objection ?? ''}`
const of = (talk: Talk, list: Want['list'], objection: string | null = null) =>
  talk.counts.get(key({ list, objection })) ?? 0
const count = (talk: Talk, want: Want) => talk.counts.set(key(want), of(talk, want.list, want.objection) + 1)

function take(talk: Talk, { brokenIn, concern, cue, objection }: Heard) {
  const now = brokenIn ?? concern ?? cue ?? objection
  if (concern !== null) talk.open.add(concern)
  if (now === null) return
  talk.raised.add(now)
  talk.focus = now
}

/** What the rep would do now, best first. */
function wants(talk: Talk, heard: Heard, bank: Adaptive): readonly Want[] {
  const want = (list: Want['list'], objection: string | null = null): Want => ({ list, objection })
  return [
    ...(heard.brokenIn === null ? [] : [want('shock', heard.brokenIn), want('hear', heard.brokenIn)]),
    ...(talk.exchange === 1 ? [want('open')] : []),
    ...(heard.cue === null ? [] : [want('name', heard.cue), want('hear', heard.cue)]),
    ...(heard.concern === null ? [] : [want('hear', heard.concern)]),
    ...(heard.ask === 'declined' ? [want('no'), want('disqualify')] : []),
    ...(heard.ask === 'countered' ? answering(talk, heard, bank) : []),
    ...(heard.asks ? [want('answer')] : []),
    ...(talk.exchange === 2 ? [want('open')] : []),
    ...(talk.exchange > asksUntil ? owing(talk, bank) : []),
    ...(talk.exchange < comesToThePoint ? working(talk, bank) : []),
    ...closing(talk),
  ].filter(({ list, objection }) => !matters.some((one) => one === list) || objection !== null)
}

/** Takes up the smaller step that was offered where a line asks for it; else gives what is still missing, then asks. */
function answering(talk: Talk, heard: Heard, bank: Adaptive): readonly Want[] {
  const ask: Want = { list: 'ask', objection: null }
  const offered = stems(heard.text)
  const fits = bank.ask.some((text) => !talk.said.has(text) && shared(offered, stems(text)) >= wordsTakenUp)
  return fits ? [ask] : [{ list: 'meet', objection: talk.focus }, ask]
}

/**
 * Understands what is on the table, then meets it, then what was raised beside it; whoever has not opened up is asked
 * about what such buyers usually have on their mind before anything is asked of them.
 */
function working(talk: Talk, bank: Adaptive): readonly Want[] {
  const { focus } = talk
  const unasked = unaskedIn(talk, bank)
  const beside = [...talk.raised].find(
    (id) => id !== focus && of(talk, 'meet', id) < proofs.beside && of(talk, 'hear', id) < hearings,
  )
  const explored = of(talk, 'explore')
  return [
    ...(focus === null ? [] : onFocus(talk, focus, explored)),
    ...(beside === undefined ? [] : [{ list: 'hear' as const, objection: beside }]),
    ...(explored < exploring.beforeAsk ? [{ list: 'explore' as const, objection: null }] : []),
    ...(talk.open.size === 0 && unasked !== undefined ? [{ list: 'hear' as const, objection: unasked }] : []),
  ]
}

/** What is owed for what was raised, first for what came out beneath it. */
function owing(talk: Talk, bank: Adaptive): readonly Want[] {
  const unasked = talk.open.size === 0 ? unaskedIn(talk, bank) : undefined
  const raised = [...talk.raised].toSorted((a, b) => Number(talk.open.has(b)) - Number(talk.open.has(a)))
  const met = raised.reduce((sum, id) => sum + of(talk, 'meet', id), 0)
  if (met >= owed) return []
  const unpaid = raised.filter((id) => of(talk, 'meet', id) < proofs.focus)
  // Nothing has come out yet: between one proof and the next, a question about what was never spoken of.
  const asks = unasked !== undefined && met === 1
  return [
    ...(asks ? [{ list: 'hear' as const, objection: unasked }] : []),
    ...unpaid.map((objection) => ({ list: 'meet' as const, objection })),
  ]
}

/** What such buyers usually have on their mind and nobody has spoken of. */
const unaskedIn = (talk: Talk, bank: Adaptive): string | undefined =>
  Object.keys(bank.objections).find((id) => of(talk, 'hear', id) === 0)

function onFocus(talk: Talk, focus: string, explored: number): readonly Want[] {
  const on = (list: Matter): Want => ({ list, objection: focus })
  const heardOut = of(talk, 'hear', focus)
  if (!talk.open.has(focus) && heardOut < hearings) return [on('hear')]
  if (!talk.open.has(focus) && of(talk, 'name', focus) === 0) return [on('name')]
  if (explored < exploring.beforeProof) return [{ list: 'explore', objection: null }]
  return of(talk, 'meet', focus) < proofs.focus ? [on('meet')] : []
}

/** An owned view, an easy no, and the ask; what is left to prove before what is left to ask. */
function closing(talk: Talk): readonly Want[] {
  const general = (list: General): Want => ({ list, objection: null })
  return [
    ...(of(talk, 'own') === 0 ? [general('own')] : []),
    ...(of(talk, 'no') === 0 ? [general('no')] : []),
    general('ask'),
    general('own'),
    general('no'),
    general('disqualify'),
  ]
}

/** The next unsaid line of the list; of the answers the one that fits the question best. */
function lineFor(bank: Adaptive, talk: Talk, { list, objection }: Want, heard: Heard): Chosen | null {
  const lines = isMatter(list) ? (bank.objections[objection ?? '']?.[list] ?? []) : bank[list]
  const unsaid = lines.filter((text) => !talk.said.has(text))
  const asked = stems(heard.text)
  const takesUp = list === 'ask' && heard.ask === 'countered'
  const fit = (text: string) => (list === 'answer' || takesUp ? shared(asked, stems(text)) : 0)
  const [text] = unsaid.toSorted((a, b) => fit(b) - fit(a))
  return text === undefined ? null : { text, list, objection }
}

const isMatter = (list: Want['list']): list is Matter => matters.some((one) => one === list)
