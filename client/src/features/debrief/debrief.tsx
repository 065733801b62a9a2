import { Badge, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { DebriefView } from '#contract/debrief.ts'
import { useOrgId } from '../../api/membership.ts'
import { scorecardQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { Faces } from '../../components/faces.tsx'
import { Page } from '../../components/page.tsx'
import { listed } from '../../components/room/names.ts'
import { PrintSheet } from '../../components/scorecard/print-sheet.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { dayAndTime } from '../../components/when.ts'
import { difficultyWords } from '../../components/words.ts'
import { DebriefActions } from './debrief-actions.tsx'
import { DebriefTranscript } from './debrief-transcript.tsx'
import classes from './debrief.module.css'
import { EarlierCard } from './earlier-card.tsx'
import { useJudgeNews } from './judge-news.ts'
import { OneThing } from './one-thing.tsx'
import { Reviews } from './reviews.tsx'
import { ScorecardPanel } from './scorecard-panel.tsx'
import { useDebriefSearch } from './use-debrief-search.ts'
import { useTurnKeys } from './use-turn-keys.ts'

const RoomSection = lazy(async () => ({ default: (await import('./room/room-section.tsx')).RoomSection }))
const BeforeAndAfter = lazy(async () => ({
  default: (await import('./before-and-after.tsx')).BeforeAndAfter,
}))
const AbsenceCard = lazy(async () => ({ default: (await import('./absence-card.tsx')).AbsenceCard }))
const CourseChart = lazy(async () => ({ default: (await import('./course-chart.tsx')).CourseChart }))

/** On paper: one buyer with the title, several by name. */
function whoOf(buyers: DebriefView['roleplay']['scenario']['buyers']): string | null {
  const [first, ...others] = buyers
  if (!first) return null
  return others.length > 0 ? listed(buyers.map(({ name }) => name)) : `${first.name}, ${first.title}`
}

/**
 * The one thing to change and the buyer's course on top, transcript left, scorecard right; the chosen turn stands in the
 * address. In reading order the scorecard comes first: on a small screen nobody should scroll past twenty turns to it.
 */
export function Debrief({ view: newest }: { readonly view: DebriefView }) {
  const orgId = useOrgId()
  const { roleplay, cards } = newest
  const address = useDebriefSearch(roleplay.id)
  const { turn: chosen, card } = address.search
  const news = useJudgeNews(newest.scorecard.judge)
  const [quote, setQuote] = useState<string | null>(null)
  const earlier = useQuery({
    ...scorecardQuery(orgId, roleplay.id, card ?? ''),
    enabled: card !== undefined && card !== newest.scorecard.id,
  })
  const isEarlier = card !== undefined && card !== newest.scorecard.id
  const view = isEarlier && earlier.data ? { ...newest, scorecard: earlier.data } : newest
  const show: Show = (turn, marked) => {
    setQuote(marked ?? null)
    address.change({ turn })
  }
  useTurnKeys(roleplay.turns.at(-1)?.n ?? 1, chosen ?? null, show)
  const { buyers } = roleplay.scenario
  const names = buyers.length > 0 ? listed(buyers.map(({ name }) => name)) : undefined
  return (
    <>
      <div className={classes['screen']}>
        <Page
          title={roleplay.scenario.title}
          kicker="Debrief"
          width="wide"
          face={<Faces buyers={buyers} size={buyers.length > 1 ? 52 : 72} />}
          lead={
            <>
              {roleplay.outcome?.sentence ?? 'This conversation has no outcome.'}
              {roleplay.outcome?.terms ? ` ${roleplay.outcome.terms}` : ''}
              <div className={classes['about']}>
                <span>{names}</span>
                <span>{difficultyWords[roleplay.difficulty]}</span>
                <span>{dayAndTime(roleplay.endedAt ?? roleplay.createdAt)}</span>
                {roleplay.purpose === 'retake' ? <Badge color="ochre">Retake</Badge> : null}
                {roleplay.purpose === 'assessed' ? <Badge color="ochre">Assessed</Badge> : null}
                {roleplay.purpose === 'demo' ? <Badge color="gray">Simulated rep</Badge> : null}
                {roleplay.submitted ? <Badge>Submitted</Badge> : null}
              </div>
            </>
          }
          actions={<DebriefActions view={view} />}
        >
          {isEarlier ? (
            <EarlierCard
              scoredAt={cards.find(({ id }) => id === card)?.scoredAt ?? null}
              error={earlier.error}
              onNewest={() => address.change({ card: undefined })}
            />
          ) : null}
          <Text size="sm" c="dimmed" role="status" className={classes['news'] ?? ''}>
            {news}
          </Text>
          <Reviews view={view} onShow={show} />
          <div className={classes['top']}>
            <OneThing view={view} onShow={show} />
            {view.course.length > 0 ? (
              <Card
                className={classes['course'] ?? ''}
                aria-label={view.room ? 'The course of the room' : "The buyer's course"}
              >
                <Suspense fallback={<Skeleton h={300} />}>
                  <CourseChart view={view} chosen={chosen ?? null} onChoose={show} />
                </Suspense>
              </Card>
            ) : null}
          </div>
          {view.absence ? (
            <Suspense fallback={null}>
              <AbsenceCard absence={view.absence} onShow={show} />
            </Suspense>
          ) : null}
          {view.viewer === 'owner' ? (
            <Suspense fallback={null}>
              <BeforeAndAfter roleplayId={roleplay.id} onShow={show} />
            </Suspense>
          ) : null}
          {view.room ? (
            <Suspense fallback={<Skeleton h={420} mb="lg" />}>
              <RoomSection view={view} room={view.room} onShow={show} />
            </Suspense>
          ) : null}
          <div className={classes['columns']}>
            <ScorecardPanel view={view} address={address} onShow={show} />
            <DebriefTranscript view={view} chosen={chosen ?? null} quote={quote} onShow={show} />
          </div>
        </Page>
      </div>
      <PrintSheet
        name={view.repName}
        title={roleplay.scenario.title}
        about={[whoOf(buyers), difficultyWords[roleplay.difficulty]]}
        date={roleplay.endedAt ?? roleplay.createdAt}
        ending={roleplay.outcome?.sentence ?? null}
        scorecard={view.scorecard}
        last={view.lastAttempt}
      />
    </>
  )
}
