import { Badge, Skeleton } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { DebriefView } from '#contract/debrief.ts'
import { useOrgId } from '../../api/membership.ts'
import { Avatar } from '../../components/avatar.tsx'
import { Card } from '../../components/card.tsx'
import { Page } from '../../components/page.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { dayAndTime } from '../../components/when.ts'
import { difficultyWords } from '../../components/words.ts'
import { DebriefActions } from './debrief-actions.tsx'
import { DebriefTranscript } from './debrief-transcript.tsx'
import classes from './debrief.module.css'
import { OneThing } from './one-thing.tsx'
import { ScorecardPanel } from './scorecard-panel.tsx'

const CourseChart = lazy(async () => ({ default: (await import('./course-chart.tsx')).CourseChart }))

/**
 * The one thing to change and the buyer's course on top, transcript left, scorecard right; the chosen turn stands in the
 * address. In reading order the scorecard comes first: on a small screen nobody should scroll past twenty turns to it.
 */
export function Debrief({ view }: { readonly view: DebriefView }) {
  const orgId = useOrgId()
  const { turn: chosen } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [quote, setQuote] = useState<string | null>(null)
  const { roleplay } = view
  const show: Show = (turn, marked) => {
    setQuote(marked ?? null)
    void navigate({
      to: '/o/$orgId/roleplays/$roleplayId/debrief',
      params: { orgId, roleplayId: roleplay.id },
      search: { turn },
      replace: true,
      resetScroll: false,
    })
  }
  const buyer = roleplay.scenario.buyers[0]
  return (
    <Page
      title={roleplay.scenario.title}
      kicker="Debrief"
      width="wide"
      face={buyer ? <Avatar seed={buyer.faceSeed} size={72} /> : null}
      lead={
        <>
          {roleplay.outcome?.sentence ?? 'This conversation has no outcome.'}
          {roleplay.outcome?.terms ? ` ${roleplay.outcome.terms}` : ''}
          <div className={classes['about']}>
            <span>{buyer?.name}</span>
            <span>{difficultyWords[roleplay.difficulty]}</span>
            <span>{dayAndTime(roleplay.endedAt ?? roleplay.createdAt)}</span>
            {roleplay.purpose === 'retake' ? <Badge color="ochre">Retake</Badge> : null}
            {roleplay.submitted ? <Badge>Submitted</Badge> : null}
          </div>
        </>
      }
      actions={<DebriefActions view={view} />}
    >
      <div className={classes['top']}>
        <OneThing view={view} onShow={show} />
        {view.course.length > 0 ? (
          <Card className={classes['course'] ?? ''} aria-label="The buyer's course">
            <Suspense fallback={<Skeleton h={300} />}>
              <CourseChart view={view} chosen={chosen ?? null} onChoose={show} />
            </Suspense>
          </Card>
        ) : null}
      </div>
      <div className={classes['columns']}>
        <ScorecardPanel view={view} onShow={show} />
        <DebriefTranscript view={view} chosen={chosen ?? null} quote={quote} onShow={show} />
      </div>
    </Page>
  )
}
