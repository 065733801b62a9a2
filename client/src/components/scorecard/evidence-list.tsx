import { Button, Group, NativeSelect, SegmentedControl, Text, Title } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { DimensionView } from '#contract/scorecard.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../card.tsx'
import { TextLink } from '../link-button.tsx'
import type { Show } from '../transcript/show.ts'
import { counted } from '../when.ts'
import { allQuotes, filterChoices, matching, type EvidenceFilter } from './evidence-filter.ts'
import classes from './evidence-list.module.css'
import { QuoteButton } from './quote-button.tsx'

type Props = {
  readonly dimensions: readonly DimensionView[]
  readonly filter: EvidenceFilter
  readonly onFilter: (filter: EvidenceFilter) => void
  readonly chosen: number | null
  readonly onShow: Show
}

const polarities = [
  { value: 'all', label: 'All' },
  { value: 'helped', label: 'Helped' },
  { value: 'cost', label: 'Cost' },
]

/** Every quote that the scores rest on, beside the transcript: by criterion, for and against. */
export function EvidenceList({ dimensions, filter, onFilter, chosen, onShow }: Props) {
  const orgId = useOrgId()
  const list = useRef<HTMLUListElement>(null)
  const all = allQuotes(dimensions)
  const shown = matching(all, filter)
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <Card aria-labelledby="evidence">
      <Title order={2} id="evidence" size="h3">
        {shown.length === all.length
          ? counted(all.length, '{n} quote', '{n} quotes')
          : `${shown.length} of ${counted(all.length, '{n} quote', '{n} quotes')}`}
      </Title>
      <Group gap="xs" mt="xs" align="end">
        <NativeSelect
          label="Criterion"
          size="xs"
          className={classes['select'] ?? ''}
          value={filter.code ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, code: value === '' ? undefined : value })
          }
          data={[{ value: '', label: `All criteria (${all.length})` }, ...filterChoices(dimensions)]}
        />
        <SegmentedControl
          aria-label="For or against"
          size="xs"
          value={filter.polarity ?? 'all'}
          onChange={(value) =>
            onFilter({ ...filter, polarity: value === 'helped' || value === 'cost' ? value : undefined })
          }
          data={polarities}
        />
      </Group>
      {shown.length === 0 ? (
        <div className={classes['none']}>
          <Text size="sm">No quote matches.</Text>
          <Button variant="default" size="compact-sm" mih={28} onClick={() => onFilter({})}>
            Show all quotes
          </Button>
        </div>
      ) : (
        // The arrows move along the list as they do in others; each quote is a button of its own.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <ul ref={list} className={classes['list']} onKeyDown={moveFocus}>
          {shown.map((one) => (
            <li
              key={`${one.dimension}${one.turn}${one.code}${one.quote}`}
              className={one.turn === chosen ? classes['chosen'] : undefined}
              aria-current={one.turn === chosen ? 'location' : undefined}
            >
              <QuoteButton {...one} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
      <TextLink to="/o/$orgId/behaviours" params={{ orgId }} size="xs">
        Why each behaviour helps or costs
      </TextLink>
    </Card>
  )
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const next = buttons[at + by]
  if (at === -1 || !next) return
  event.preventDefault()
  next.focus()
}
