import { Badge, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ReviewView } from '#contract/review.ts'
import type { DimensionId } from '#contract/scorecard.ts'
import { useMe } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { dayAndTime } from '../../components/when.ts'
import { Beside } from './beside.tsx'
import { CommentForm } from './comment-form.tsx'
import { DisputesToAnswer } from './disputes-to-answer.tsx'
import { EvidencePicker } from './evidence-picker.tsx'
import type { QueueSearch } from './queue-search.ts'
import { RateLine } from './rate-line.tsx'
import { firstOpen, linesOf, ratedOf, type Line } from './rated-lines.ts'
import classes from './review.module.css'
import { ReviewTranscript } from './review-transcript.tsx'
import { SaveBar } from './save-bar.tsx'
import { useNeighbours } from './use-neighbours.ts'
import { useReviewActs } from './use-review-acts.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useSelectedWords, type Quote } from './use-selected-words.ts'
import { VerdictForm } from './verdict-form.tsx'

type Props = { readonly view: ReviewView; readonly search: QueueSearch }

/** Transcript on one side, what is rated on the other; blind first, then the scorecard beside one's own levels. */
export function ReviewDesk({ view, search }: Props) {
  const acts = useReviewActs(view.roleplayId)
  const neighbours = useNeighbours(view.roleplayId, search)
  const { shortcuts } = useMe().settings
  const [chosen, setChosen] = useState<{ turn: number | null; quote: string | null }>({
    turn: null,
    quote: null,
  })
  const [marked, setMarked] = useState(() => firstOpen(view))
  const [opened, setOpened] = useState<ReadonlySet<DimensionId>>(new Set())
  const [writing, setWriting] = useState<'comment' | 'evidence' | null>(null)
  /** Words that were chosen before there was a level to attach them to. */
  const [held, setHeld] = useState<Readonly<Record<string, readonly Quote[]>>>({})
  const selected = useSelectedWords(view.turns)
  const lines = linesOf(view, opened)
  const line = lines.find(({ key }) => key === marked) ?? lines[0]
  const show: Show = (turn, quote) => setChosen({ turn, quote: quote ?? null })

  const quotesOf = (one: Line) => ratedOf(view.ratings, one).standing?.quotes ?? held[one.key] ?? []
  const rate = (
    one: Line,
    level: number,
    more: { quotes?: readonly Quote[]; reason?: string | null } = {},
  ) => {
    setMarked(one.key)
    acts.rate.mutate({
      line: one,
      level,
      quotes: [...(more.quotes ?? quotesOf(one))],
      reason: more.reason ?? null,
    })
  }
  const setQuotes = (one: Line, quotes: readonly Quote[]) => {
    const { standing } = ratedOf(view.ratings, one)
    if (standing) rate(one, standing.level, { quotes, reason: standing.reason ?? null })
    else setHeld({ ...held, [one.key]: quotes })
  }
  const attach = (quote: Quote) => {
    setWriting(null)
    if (!line) return
    const quotes = quotesOf(line)
    const known = quotes.some((one) => one.turn === quote.turn && one.quote === quote.quote)
    if (!known) setQuotes(line, [...quotes, quote])
    document.getSelection()?.removeAllRanges()
  }
  useReviewKeys({
    enabled: shortcuts && writing === null,
    lines,
    marked: line?.key ?? '',
    turns: view.turns.length,
    turn: chosen.turn,
    onMark: setMarked,
    onShow: show,
    onLevel: (level) => (line ? rate(line, level) : undefined),
    onEvidence: () =>
      selected ? attach(selected) : chosen.turn === null ? undefined : setWriting('evidence'),
    onComment: () => (chosen.turn === null ? undefined : setWriting('comment')),
    onAccept: () => {
      const level = view.revealed?.scorecard.dimensions.find(({ id }) => id === line?.dimension)?.level
      if (line?.criterion === null && level) rate(line, level)
    },
    onSave: () => document.getElementById('save-review')?.click(),
    onNext: neighbours.toNext,
    onPrevious: neighbours.toPrevious,
  })
  const turn = view.turns.find(({ n }) => n === chosen.turn)
  const failed = [acts.rate, acts.withdraw, acts.comment, acts.uncomment].find(({ isError }) => isError)
  return (
    <Page
      title={`${view.rep.name}, ${view.scenario.title}`}
      kicker="Review"
      width="wide"
      lead={
        <>
          {view.scenario.situation} <b>The rep’s goal:</b> {view.scenario.goal}
          <div className={classes['about']}>
            <span>Submitted {dayAndTime(view.submittedAt)}</span>
            <Badge variant="light" color={view.state === 'given' ? 'pine' : 'gray'}>
              {view.state === 'drafting'
                ? 'Blind'
                : view.state === 'revealed'
                  ? 'Beside the scorecard'
                  : 'Given'}
            </Badge>
          </div>
        </>
      }
    >
      <div className={classes['columns']}>
        <ReviewTranscript
          view={view}
          chosen={chosen}
          onShow={show}
          selected={selected}
          lineTitle={line?.title ?? ''}
          onAttach={attach}
          onEvidence={(n) => {
            show(n)
            setWriting('evidence')
          }}
          onComment={(n) => {
            show(n)
            setWriting('comment')
          }}
          onUncomment={(id) => acts.uncomment.mutate(id)}
        />
        <section aria-label="What you rate" className={classes['lines']}>
          <Stack gap="sm">
            {failed ? <Failure error={failed.error} title="This was not saved" /> : null}
            {view.revealed ? <Beside view={view} revealed={view.revealed} /> : null}
            {lines.map((one) => (
              <RateLine
                key={one.key}
                line={one}
                rated={ratedOf(view.ratings, one)}
                held={held[one.key] ?? []}
                isMarked={one.key === line?.key}
                scorer={view.revealed?.scorecard.dimensions.find(({ id }) => id === one.dimension) ?? null}
                hasCriteria={opened.has(one.dimension)}
                onCriteria={() => setOpened(toggled(opened, one.dimension))}
                onMark={() => setMarked(one.key)}
                onLevel={(level, reason) => rate(one, level, { reason: reason ?? null })}
                onQuotes={(quotes) => setQuotes(one, quotes)}
                onWithdraw={(id) => acts.withdraw.mutate(id)}
                onShow={show}
              />
            ))}
            {view.revealed ? (
              <>
                <DisputesToAnswer disputes={view.revealed.disputes} acts={acts} />
                <VerdictForm view={view} turn={chosen.turn} acts={acts} next={neighbours.toNext} />
              </>
            ) : (
              <SaveBar view={view} acts={acts} />
            )}
            <Text size="xs" c="dimmed">
              Keys: j k turn, [ ] line, 1 to 5 level, e evidence, c comment, a the scorer’s level, s save, n p
              attempt, ? all of them.
            </Text>
          </Stack>
        </section>
      </div>
      {turn && writing === 'evidence' ? (
        <EvidencePicker
          turn={turn}
          title={line?.title ?? ''}
          onChoose={(quote) => attach({ turn: turn.n, quote })}
          onClose={() => setWriting(null)}
        />
      ) : null}
      {turn && writing === 'comment' ? (
        <CommentForm turn={turn.n} acts={acts} onClose={() => setWriting(null)} />
      ) : null}
    </Page>
  )
}

function toggled(before: ReadonlySet<DimensionId>, id: DimensionId): ReadonlySet<DimensionId> {
  const after = new Set(before)
  if (!after.delete(id)) after.add(id)
  return after
}
