import { Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { NominationView } from '#contract/playbook.ts'
import { DifferencesCard } from './differences-card.tsx'
import { InterviewCard } from './interview-card.tsx'
import { SaidCard } from './said-card.tsx'

type Props = {
  readonly view: NominationView
  readonly as: 'leader' | 'performer'
  readonly children?: ReactNode
}

/** What both of them see: the differences, the interview, and what was said beside what was done. */
export function NominationParts({ view, as, children }: Props) {
  const [at, setAt] = useState(0)
  const go = (to: number) => {
    setAt(to)
    document.getElementById('interview')?.scrollIntoView({ block: 'start' })
  }
  return (
    <Stack gap="lg">
      <DifferencesCard comparison={view.comparison} name={view.performer.name} as={as} />
      <InterviewCard view={view} as={as} at={at} onGo={setAt} />
      <SaidCard view={view} onGo={go} />
      {children}
    </Stack>
  )
}
