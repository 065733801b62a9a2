import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Card } from '../card.tsx'
import { Failure } from '../failure.tsx'
import { Page } from '../page.tsx'
import { StepList } from './step-list.tsx'

type Props = {
  readonly title: string
  readonly steps: readonly string[]
  /** What is missing before a step can be left; null where nothing is. */
  readonly missingAt: (step: number) => string | null
  readonly children: (step: number) => ReactNode
  /** What stands below a step, outside its card. */
  readonly renderBelow?: (step: number) => ReactNode
  readonly finish: {
    readonly label: string
    readonly failed: string
    readonly error: unknown
    readonly pending: boolean
    readonly run: () => void
  }
  readonly onCancel: () => void
}

/** Several steps to one thing: what is missing is said where one goes on, and nothing is made before the last. */
export function Wizard({ title, steps, missingAt, children, renderBelow, finish, onCancel }: Props) {
  const [step, setStep] = useState(0)
  const [asked, setAsked] = useState(false)
  const missing = missingAt(step)
  const last = step === steps.length - 1
  return (
    <Page title={title} width="narrow">
      <StepList steps={steps} current={step} />
      <Stack gap="lg">
        <Card aria-label={steps[step]}>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              setAsked(missing !== null)
              if (missing === null && !last) setStep(step + 1)
              if (missing === null && last) finish.run()
            }}
          >
            <Stack>
              {children(step)}
              {asked && missing !== null ? (
                <Text size="sm" c="clay" role="alert">
                  {missing}
                </Text>
              ) : null}
              {finish.error === null ? null : <Failure error={finish.error} title={finish.failed} />}
              <Group justify="space-between">
                <Button
                  variant="default"
                  onClick={() => {
                    setAsked(false)
                    if (step > 0) setStep(step - 1)
                    else onCancel()
                  }}
                >
                  {step === 0 ? 'Cancel' : 'Back'}
                </Button>
                <Button type="submit" loading={finish.pending}>
                  {last ? finish.label : 'Next'}
                </Button>
              </Group>
            </Stack>
          </form>
        </Card>
        {renderBelow?.(step)}
      </Stack>
    </Page>
  )
}
