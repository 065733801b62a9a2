import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { v7 } from 'uuid'
import { longestCallWith, longestReadiness, type ReadinessView } from '#contract/readiness.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { forgetReadiness } from '../../api/readiness-queries.ts'
import { Failure } from '../../components/failure.tsx'
import { SureScale } from '../../components/readiness/sure-scale.tsx'
import classes from './ready.module.css'

const questions = {
  why: 'Why this matters to me today',
  belief: 'What I believe about what I offer, and why',
  seen: 'Something I have seen that it rests on',
  fear: 'What I am afraid will happen',
  ifThey: 'If …',
  iWill: '… I will',
  attention: 'What I want to find out about them',
} as const
type Part = keyof typeof questions
const parts = Object.keys(questions) as Part[]

type Props = {
  readonly roleplayId: string | null
  /** What was written already, to go on with. */
  readonly from: ReadinessView | null
  /** What was written the last time. What one believes changes slowly: it can be taken over. */
  readonly last: ReadinessView | null
  readonly done: string
  readonly onDone: () => void
  /** The way on without it. */
  readonly skip: ReactNode
}

/** Seven short lines and a scale on one screen. Every one may be left out. */
export function ReadyForm({ roleplayId, from, last, done, onDone, skip }: Props) {
  const orgId = useOrgId()
  const [id] = useState(() => from?.id ?? v7())
  const [texts, setTexts] = useState(
    () => Object.fromEntries(parts.map((part) => [part, from?.[part] ?? ''])) as Record<Part, string>,
  )
  const [callWith, setCallWith] = useState(from?.callWith ?? '')
  const [sureBefore, setSureBefore] = useState(from?.sureBefore ?? null)
  const save = useMutation({
    mutationFn: () =>
      call('saveReadiness', {
        params: { orgId, readinessId: id },
        body: { ...texts, callWith, sureBefore, roleplayId },
      }),
    onSuccess: async () => {
      await forgetReadiness(orgId)
      onDone()
    },
  })
  const empty =
    sureBefore === null && callWith.trim() === '' && parts.every((part) => texts[part].trim() === '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (empty) onDone()
    else save.mutate()
  }
  const line = (part: Part, placeholder?: string) => (
    <TextInput
      label={questions[part]}
      maxLength={longestReadiness}
      autoComplete="off"
      value={texts[part]}
      onChange={(event) => setTexts({ ...texts, [part]: event.currentTarget.value })}
      placeholder={placeholder}
    />
  )
  const before = last && (last.belief !== '' || last.seen !== '') ? last : null
  const takesOver = before !== null && texts.belief === '' && texts.seen === ''
  return (
    <form onSubmit={submit} className={classes['form']}>
      {roleplayId === null ? (
        <div className={classes['whole']}>
          <TextInput
            label="The call, also one that I am putting off"
            placeholder="Priya, about the delay"
            maxLength={longestCallWith}
            autoComplete="off"
            value={callWith}
            onChange={(event) => setCallWith(event.currentTarget.value)}
          />
        </div>
      ) : null}
      {line('why')}
      {line('attention')}
      <div className={classes['whole']}>{line('belief')}</div>
      <div className={classes['whole']}>{line('seen')}</div>
      {takesOver ? (
        <div className={classes['whole']}>
          <Button
            variant="subtle"
            size="compact-sm"
            mih={28}
            onClick={() => setTexts({ ...texts, belief: before.belief, seen: before.seen })}
          >
            I believe the same as last time
          </Button>
        </div>
      ) : null}
      <div className={classes['whole']}>
        <SureScale
          label="How sure I am that this is right for them"
          value={sureBefore}
          onChange={setSureBefore}
        />
      </div>
      <div className={classes['whole']}>{line('fear')}</div>
      {line('ifThey', 'they say that it is too expensive')}
      {line('iWill', 'hold the price and say why')}
      <Text size="sm" className={classes['whole'] ?? ''}>
        A fast heart before a hard step is energy for it: there is no need to calm down first. Keep your
        attention on them rather than on how you come across.
      </Text>
      {save.isError ? (
        <div className={classes['whole']}>
          <Failure error={save.error} title="This is not saved" />
        </div>
      ) : null}
      <Group gap="md" className={classes['whole'] ?? ''}>
        <Button type="submit" size="md" loading={save.isPending}>
          {done}
        </Button>
        {skip}
      </Group>
    </form>
  )
}
