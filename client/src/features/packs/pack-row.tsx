import { Badge, Button, Group, Text } from '@mantine/core'
import type { PackCard } from '#contract/pack.ts'
import { useOrgId } from '../../api/membership.ts'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { ago, counted } from '../../components/when.ts'
import classes from './packs.module.css'

type Props = {
  readonly pack: PackCard
  readonly isRep: boolean
  readonly busy: boolean
  readonly onArchive: (archived: boolean) => void
}

/** One pack with where it stands and what its reader can do with it. */
export function PackRow({ pack, isRep, busy, onArchive }: Props) {
  const orgId = useOrgId()
  const params = { orgId, packId: pack.id }
  return (
    <li className={classes['pack']}>
      <div className={classes['name']}>
        <TextLink to="/o/$orgId/packs/$packId" params={params} fw={600}>
          {pack.name}
        </TextLink>
        <Group gap={6} mt={4}>
          {pack.live && !pack.archived ? <Badge>Live</Badge> : null}
          {pack.draft ? <Badge color="ochre">{pack.live ? 'Changed since' : 'Draft'}</Badge> : null}
          <Text size="xs" c="dimmed">
            {pack.own ? 'Only you can see it' : 'For everybody'}
            {pack.live ? ` · published ${ago(pack.live.publishedAt)}` : ''}
            {pack.seen > 0
              ? ` · ${counted(pack.seen, '{n} thing you have seen', '{n} things you have seen')}`
              : ''}
          </Text>
        </Group>
      </div>
      <Group gap="sm">
        {isRep && pack.live && !pack.archived ? (
          <LinkButton variant="default" size="xs" to="/o/$orgId/packs/$packId/seen" params={params}>
            What I have seen
          </LinkButton>
        ) : null}
        {pack.mayEdit ? (
          <Button
            variant="subtle"
            size="xs"
            disabled={busy}
            aria-label={`${pack.archived ? 'Put back' : 'Archive'}: ${pack.name}`}
            onClick={() => onArchive(!pack.archived)}
          >
            {pack.archived ? 'Put back' : 'Archive'}
          </Button>
        ) : null}
      </Group>
    </li>
  )
}
