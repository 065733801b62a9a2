import { Badge, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AuthoredCard } from '#contract/authoring.ts'
import { useOrgId } from '../../api/membership.ts'
import { Avatar } from '../../components/avatar.tsx'
import { ago, counted } from '../../components/when.ts'
import { arenaWords } from '../../components/words.ts'
import classes from './authoring.module.css'

type Props = { readonly card: AuthoredCard; readonly onDuplicate: () => void }

const usesOf = ({ kind, uses }: AuthoredCard) =>
  kind === 'scenario'
    ? `with ${uses.join(', ')}`
    : uses.length === 0
      ? 'in no scenario'
      : counted(uses.length, 'in {n} scenario', 'in {n} scenarios')

export function AuthoredRow({ card, onDuplicate }: Props) {
  const orgId = useOrgId()
  const { kind, id, title, about, arena, faceSeed, state, draft } = card
  return (
    <li className={classes['card']}>
      {kind === 'persona' ? <Avatar seed={faceSeed ?? id} size={44} /> : null}
      <div className={classes['grow']}>
        <Link
          to="/o/$orgId/authoring/$kind/$authoredId"
          params={{ orgId, kind, authoredId: id }}
          className={classes['title']}
        >
          {title || id}
        </Link>{' '}
        {state === 'live' && !card.shipped ? <Badge>Live</Badge> : null}{' '}
        {state === 'archived' ? <Badge color="gray">Archived</Badge> : null}{' '}
        {draft ? <Badge color="ochre">Draft</Badge> : null}
        <p className={classes['about']}>{about}</p>
        <div className={classes['meta']}>
          {arena === null ? null : <span>{arenaWords[arena]}</span>}
          <span>{usesOf(card)}</span>
          {draft ? (
            <span>
              changed {ago(draft.updatedAt)}
              {draft.by === null ? '' : ` by ${draft.by}`}
            </span>
          ) : null}
        </div>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`Duplicate ${title}`}
        className={classes['above'] ?? ''}
        onClick={onDuplicate}
      >
        Duplicate
      </Button>
    </li>
  )
}
