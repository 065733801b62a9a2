import type { RoleplaySummary } from '#contract/roleplay.ts'
import classes from './headline-scores.module.css'
import { Score } from './score.tsx'

type Props = { readonly scores: RoleplaySummary['scores']; readonly className?: string | undefined }

/** The three inner dimensions in a row of a list. */
export function HeadlineScores({ scores, className = '' }: Props) {
  const { authenticity, courage, beliefTransfer } = scores
  return (
    <dl className={`${classes['scores'] ?? ''} ${className}`}>
      <div>
        <dt>Authenticity</dt>
        <dd>
          <Score value={authenticity} />
        </dd>
      </div>
      <div>
        <dt>Courage</dt>
        <dd>
          <Score value={courage} />
        </dd>
      </div>
      <div>
        <dt>Belief transfer</dt>
        <dd>
          <Score value={beliefTransfer} />
        </dd>
      </div>
    </dl>
  )
}
