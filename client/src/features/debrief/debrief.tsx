import { Badge, Skeleton, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { DebriefView } from '#contract/debrief.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { Page } from '../../components/page.tsx'
import { dayAndTime } from '../../components/when.ts'
import { difficultyWords } from '../../components/words.ts'
import { DebriefActions } from './debrief-actions.tsx'
import classes from './debrief.module.css'
import { ScorecardPanel } from './scorecard-panel.tsx'
import { Transcript } from './transcript.tsx'

const CourseChart = lazy(async () => ({ default: (await import('./course-chart.tsx')).CourseChart }))

export type Show = (turn: number, quote?: string) => void

/** Transcript left, scorecard right, the buyer's course on top; the chosen turn stands in the address. */
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
  useEffect(() => {
    if (chosen === undefined) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    document
      .querySelector(`#turn-${chosen}`)
      ?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  }, [chosen, quote])
  const buyer = roleplay.scenario.buyers[0]?.name ?? ''
  return (
    <Page
      title={`Debrief: ${roleplay.scenario.title}`}
      width="wide"
      lead={
        <>
          {roleplay.outcome?.sentence ?? 'This conversation has no outcome.'}
          {roleplay.outcome?.terms ? ` ${roleplay.outcome.terms}` : ''}
          <Text size="sm" mt={4}>
            {buyer} · {difficultyWords[roleplay.difficulty]} ·{' '}
            {dayAndTime(roleplay.endedAt ?? roleplay.createdAt)}{' '}
            {roleplay.purpose === 'retake' ? <Badge color="ochre">Retake</Badge> : null}{' '}
            {roleplay.submitted ? <Badge>Submitted</Badge> : null}
          </Text>
        </>
      }
      actions={<DebriefActions view={view} />}
    >
      {view.course.length > 0 ? (
        <Card className={classes['strip'] ?? ''} aria-label="The buyer's course">
          <Suspense fallback={<Skeleton h={250} />}>
            <CourseChart view={view} chosen={chosen ?? null} onChoose={show} />
          </Suspense>
        </Card>
      ) : null}
      <div className={classes['columns']}>
        <Transcript view={view} chosen={chosen ?? null} quote={quote} onChoose={show} />
        <ScorecardPanel view={view} onShow={show} />
      </div>
    </Page>
  )
}
