import { Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { composureQuery } from '../../api/composure-query.ts'
import { useOrgId } from '../../api/membership.ts'
import { Page } from '../../components/page.tsx'
import { BeginCurve } from './begin-curve.tsx'
import { CurveCard } from './curve-card.tsx'
import { StepsChart } from './steps-chart.tsx'

/** One scenario under rising pressure: begin one, go on with it, and look at how one held. */
export function ComposurePage() {
  const { curves, steps } = useSuspenseQuery(composureQuery(useOrgId())).data
  const running = curves.find(({ next }) => next !== null)
  const others = curves.filter((curve) => curve !== running)
  return (
    <Page
      title="Under rising pressure"
      lead="One scenario, four conversations, the buyer a step harder each time. What you look for is not a high score but where you slip and how fast you are back. Only you can see this."
    >
      {running ? <CurveCard curve={running} /> : null}
      <BeginCurve first={curves.length === 0} />
      {curves.length > 0 ? (
        <>
          <Title order={2} mt="xl" mb="xs">
            Step by step, all of them together
          </Title>
          <StepsChart steps={steps} />
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <Title order={2} mt="xl" mb="sm">
            Earlier
          </Title>
          {others.map((curve) => (
            <CurveCard key={curve.legs[0]?.roleplayId} curve={curve} />
          ))}
        </>
      ) : null}
    </Page>
  )
}
