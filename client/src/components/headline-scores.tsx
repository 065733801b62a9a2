import { Text } from '@mantine/core'
import type { RoleplaySummary } from '#contract/roleplay.ts'
import classes from './headline-scores.module.css'
import { Score } from './score.tsx'

type Inner = RoleplaySummary['scores']
type Props = {
  readonly scores: Inner
  /** A coach's levels, which count where there are any. */
  readonly levels?: Inner | null
  readonly className?: string | undefined
}

const dimensions = [
  ['Authenticity', 'authenticity'],
  ['Courage', 'courage'],
  ['Belief transfer', 'beliefTransfer'],
] as const

/** The three inner dimensions in a row of a list. */
export function HeadlineScores({ scores, levels = null, className = '' }: Props) {
  return (
    <dl className={`${classes['scores'] ?? ''} ${className}`}>
      {dimensions.map(([title, id]) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            <Figure score={scores[id]} level={levels === null ? null : levels[id]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Figure({ score, level }: { readonly score: number | null; readonly level: number | null }) {
  if (level === null) return <Score value={score} />
  return (
    <>
      <Text component="span" fw={600}>
        {`Level ${level}`}
      </Text>
      <Text component="span" size="xs" c="dimmed" display="block">
        {score === null ? 'coach' : `coach; scorer ${Math.round(score)}`}
      </Text>
    </>
  )
}
