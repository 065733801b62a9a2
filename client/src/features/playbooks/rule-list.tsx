import { Text, Title } from '@mantine/core'
import type { ShownMoment, ShownRule } from '#contract/playbook-view.ts'
import { Card } from '../../components/card.tsx'
import classes from './playbooks.module.css'

type Props = {
  readonly title: string
  readonly rules: readonly ShownRule[]
  readonly performer: string
  readonly leave?: true
}

/** Rules with what they rest on, and the performer's own moments that show them. */
export function RuleList({ title, rules, performer, leave }: Props) {
  if (rules.length === 0) return null
  return (
    <Card aria-label={title}>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      <ul className={classes['plain']}>
        {rules.map(({ text, ground, moments }) => (
          <li key={text} className={`${classes['rule'] ?? ''} ${leave ? (classes['leave'] ?? '') : ''}`}>
            <Text fw={600}>{text}</Text>
            <p className={classes['ground']}>
              {ground ?? `From the interview with ${performer}; no figure stands behind it.`}
            </p>
            {moments.length > 0 ? (
              <div className={classes['shown']}>
                {moments.map((moment) => (
                  <Shown key={`${moment.source.id} ${moment.turn}`} moment={moment} leave={leave ?? false} />
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Shown({ moment, leave }: { readonly moment: ShownMoment; readonly leave: boolean }) {
  const { shows, line, reply, source, turn } = moment
  const said = shows ? (leave ? 'Left out here' : 'Shown here') : leave ? 'Not left out here' : 'Missing here'
  return (
    <figure className={classes['moment']}>
      <figcaption>
        {said}, turn {turn} of {source.kind === 'call' ? 'a call' : 'a roleplay'}
      </figcaption>
      {reply === null ? (
        <p>This moment is not shared any more.</p>
      ) : (
        <>
          {line === null ? null : <p>“{line}”</p>}
          <p>
            <b>Reply: </b>
            {reply}
          </p>
        </>
      )}
    </figure>
  )
}
