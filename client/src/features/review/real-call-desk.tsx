import { Badge, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { RatingView } from '#contract/rating.ts'
import type { BlindCall } from '#contract/real-call.ts'
import { useMe } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { EvidencePicker } from './evidence-picker.tsx'
import { GiveRealCall } from './give-real-call.tsx'
import { RateLine } from './rate-line.tsx'
import { linesOf, type Line } from './rated-lines.ts'
import { placeWords } from './real-calls-to-rate.tsx'
import classes from './review.module.css'
import { ReviewTranscript } from './review-transcript.tsx'
import { useRealCallActs } from './use-real-call-acts.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useSelectedWords, type Quote } from './use-selected-words.ts'

const nothing = () => {}

/** Transcript on one side, what is rated on the other. There is no scorecard to open and no day to be told. */
export function RealCallDesk({ view }: { readonly view: BlindCall }) {
  const acts = useRealCallActs(view.id)
  const { shortcuts } = useMe().settings
  const [chosen, setChosen] = useState<{ turn: number | null; quote: string | null }>({
    turn: null,
    quote: null,
  })
  const lines = linesOf(view, new Set())
  const levelOf = (line: Line) => view.levels.find(({ dimension }) => dimension === line.dimension)
  const [marked, setMarked] = useState(() => lines.find((one) => levelOf(one) === undefined)?.key)
  const [writing, setWriting] = useState(false)
  /** Words that were chosen before there was a level to attach them to. */
  const [held, setHeld] = useState<Readonly<Record<string, readonly Quote[]>>>({})
  const selected = useSelectedWords(view.turns)
  const line = lines.find(({ key }) => key === marked) ?? lines[0]
  const given = view.state === 'given'
  const show: Show = (turn, quote) => setChosen({ turn, quote: quote ?? null })
  const quotesOf = (one: Line): readonly Quote[] => levelOf(one)?.quotes ?? held[one.key] ?? []
  const rate = (one: Line, level: number | null, quotes = quotesOf(one)) => {
    setMarked(one.key)
    if (!given) acts.rate.mutate({ dimension: one.dimension, level, quotes: [...quotes] })
  }
  const setQuotes = (one: Line, quotes: readonly Quote[]) => {
    const level = levelOf(one)?.level
    if (level === undefined) setHeld({ ...held, [one.key]: quotes })
    else rate(one, level, quotes)
  }
  const attach = (quote: Quote) => {
    setWriting(false)
    if (!line) return
    const quotes = quotesOf(line)
    if (!quotes.some((one) => one.turn === quote.turn && one.quote === quote.quote))
      setQuotes(line, [...quotes, quote])
    document.getSelection()?.removeAllRanges()
  }
  const pickFrom = (n: number) => {
    show(n)
    setWriting(true)
  }
  useReviewKeys({
    enabled: shortcuts && !writing && !given,
    lines,
    marked: line?.key ?? '',
    turns: view.turns.length,
    turn: chosen.turn,
    onMark: setMarked,
    onShow: show,
    onLevel: (level) => (line ? rate(line, level) : undefined),
    onEvidence: () =>
      selected ? attach(selected) : chosen.turn === null ? undefined : pickFrom(chosen.turn),
    onComment: nothing,
    onAccept: nothing,
    onSave: () => document.getElementById('give-real-call')?.click(),
    onNext: nothing,
    onPrevious: nothing,
  })
  const turn = view.turns.find(({ n }) => n === chosen.turn)
  return (
    <Page
      title={`${view.rep.name}, ${placeWords(view).toLowerCase()}`}
      kicker="Real call"
      width="wide"
      lead={
        <>
          {view.campaign}. You are not told when it was, what it was called or how it was scored, and days in
          it read [date].
          <div className={classes['about']}>
            <Badge variant="light" color={given ? 'pine' : 'gray'}>
              {given ? 'Rated' : 'Without a date'}
            </Badge>
          </div>
        </>
      }
    >
      <div className={classes['columns']}>
        <ReviewTranscript
          view={{
            rep: view.rep,
            comments: [],
            turns: view.turns.map((one) => ({ ...one, id: String(one.n) })),
          }}
          chosen={chosen}
          onShow={show}
          selected={given ? null : selected}
          lineTitle={line?.title ?? ''}
          onAttach={attach}
          onEvidence={given ? show : pickFrom}
        />
        <section aria-label="What you rate" className={classes['lines']}>
          <Stack gap="sm">
            {acts.rate.isError ? <Failure error={acts.rate.error} title="This was not saved" /> : null}
            {lines.map((one) => (
              <RateLine
                key={one.key}
                line={one}
                rated={ratedAs(one, levelOf(one))}
                held={held[one.key] ?? []}
                isMarked={one.key === line?.key}
                locked={given}
                scorer={null}
                hasCriteria={false}
                onMark={() => setMarked(one.key)}
                onLevel={(level) => rate(one, level)}
                onQuotes={(quotes) => setQuotes(one, quotes)}
                onWithdraw={() => rate(one, null, [])}
                onShow={show}
              />
            ))}
            <GiveRealCall view={view} give={acts.give} />
            <Text size="xs" c="dimmed">
              Keys: j k turn, [ ] line, 1 to 5 level, e evidence, s save, ? all of them.
            </Text>
          </Stack>
        </section>
      </div>
      {turn && writing ? (
        <EvidencePicker
          turn={turn}
          title={line?.title ?? ''}
          onChoose={(quote) => attach({ turn: turn.n, quote })}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Page>
  )
}

/** A level as the lines of a review show theirs; all of them are blind here. */
function ratedAs({ dimension }: Line, level: BlindCall['levels'][number] | undefined) {
  const standing: RatingView | null = level
    ? { id: dimension, criterion: null, blind: true, createdAt: '', ...level }
    : null
  return { standing, blind: standing }
}
