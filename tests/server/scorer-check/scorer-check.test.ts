import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { checkedLines } from '#contract/scorer-check.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { BlindTranscript, CodedTurn } from '#scoring/transcript.ts'
import { scorerCheck } from '#server/db/schema/review.ts'
import { checksSoFar } from '#server/scorer-check/checks-so-far.ts'
import { chooseLines } from '#server/scorer-check/choose-lines.ts'
import { compare, report } from '#server/scorer-check/compare.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { newRep } from '#tests/support/live-roleplay.ts'
import { somebody } from '#tests/support/people.ts'

vi.setConfig({ testTimeout: 60_000 })

const makeDb = useDatabase()

const coded = (code: BehaviourCode, quote: string) => ({
  code,
  confidence: 0.9,
  quote,
  start: 0,
  end: quote.length,
  source: 'head' as const,
})

const repTurn = (
  n: number,
  text: string,
  codes: readonly BehaviourCode[],
  unsure: readonly BehaviourCode[] = [],
) =>
  ({
    n,
    speaker: 'rep',
    text,
    reading: {
      coder: 'c',
      behaviours: codes.map((code) => coded(code, text)),
      unsure: unsure.map((code) => coded(code, text)),
      claims: [],
      anchors: [],
      uptake: null,
      repeatOf: null,
      words: 3,
    },
  }) satisfies CodedTurn

const call = (turns: readonly CodedTurn[]): BlindTranscript => ({ turns, facts: [] })
const three = call([
  repTurn(1, 'What broke first?', ['open_question'], ['pressure']),
  repTurn(3, 'You had twelve days.', ['specific_reflection', 'small_talk']),
  repTurn(5, 'Shall we meet on Tuesday?', ['clean_ask', 'closed_question']),
])

it('asks about five lines, some that the scorer read and some that it did not, always the same ones', () => {
  const lines = chooseLines(three) ?? []
  expect(lines.length).toBe(checkedLines)
  const read = lines.filter(({ scorer }) => scorer).length
  expect([2, 3]).toContain(read)
  expect(new Set(lines.map(({ turn, code }) => `${turn.n} ${code}`)).size).toBe(checkedLines)
  expect(lines.map(({ turn }) => turn.n)).toEqual(lines.map(({ turn }) => turn.n).toSorted((a, b) => a - b))
  expect(lines.some(({ code, unsure, scorer }) => code === 'pressure' && unsure && !scorer)).toBe(true)
  expect(chooseLines(three)).toEqual(lines)
  for (const { scorer, quote, turn } of lines)
    expect(quote === null).toBe(!scorer || !turn.text.includes(quote ?? ''))
})

it('asks about five lines of a call in which nothing was read, and about none where the rep hardly speaks', () => {
  const silent = call([1, 3, 5].map((n) => repTurn(n, `Hm ${n}.`, [])))
  expect(chooseLines(silent)?.map(({ scorer }) => scorer)).toEqual([false, false, false, false, false])
  expect(chooseLines(call(silent.turns.slice(1)))).toBeNull()
})

it('keeps what coach and scorer said without a word of the call, the first answers, and whose scorer was wrong', async () => {
  const { db } = await makeDb()
  const { orgId } = await newRep(db)
  const lines = chooseLines(three) ?? []
  const now = new Date()
  const check = async (coachId: string) => {
    const checkId = randomUUID()
    const by = { orgId, coachId, now }
    const all = [true, true, true, true, true]
    const { differ } = await compare(db, by, { checkId, answers: all }, lines)
    expect(differ).toBe(lines.filter(({ scorer }) => !scorer).length)
    await compare(db, by, { checkId, answers: all.map(() => false) }, lines)
    return checkId
  }
  const [one, two, third] = [await somebody(db), await somebody(db), await somebody(db)]
  const first = await check(one)
  await check(two)
  expect(await checksSoFar(db, orgId)).toBeNull()
  await check(third)
  await report(db, { orgId, coachId: one }, { checkId: first, position: 4, wrong: true })
  const others = report(db, { orgId, coachId: two }, { checkId: first, position: 0, wrong: true })
  await expect(others).rejects.toThrow('check/not_found')
  const not = lines.filter(({ scorer }) => !scorer).length
  expect(await checksSoFar(db, orgId)).toEqual({ coaches: 3, lines: 15, differ: 3 * not, wrong: 1 })
  const stored = JSON.stringify(await db.select().from(scorerCheck))
  for (const { text } of three.turns) expect(stored).not.toContain(text)
})
