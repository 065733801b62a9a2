import { Select } from '@mantine/core'
import type { QueueView } from '#contract/review.ts'
import { RoundChips } from '../../components/round-chips.tsx'
import { askedOf, type QueueSearch } from './queue-search.ts'
import { shownParts } from './queue-words.ts'
import classes from './queue.module.css'

type Props = {
  readonly view: QueueView
  readonly search: QueueSearch
  readonly onChange: (search: QueueSearch) => void
}

/** Parts with their counts, and the two ways to narrow them. */
export function QueueFilters({ view: { counts, people, criteria }, search, onChange }: Props) {
  const { filter } = askedOf(search)
  const { person, criterion, part: _, ...rest } = search
  const narrowed = {
    ...rest,
    ...(person === undefined ? {} : { person }),
    ...(criterion === undefined ? {} : { criterion }),
  }
  return (
    <div className={classes['filters']}>
      <RoundChips
        label="Part of the queue"
        chips={shownParts(counts, filter).map(({ part, label }) => ({ part, label, count: counts[part] }))}
        chosen={filter}
        onChoose={(part) => onChange({ ...narrowed, ...(part === 'due' ? {} : { part }) })}
      />
      <div className={classes['selects']}>
        <Select
          aria-label="Person"
          placeholder="Everybody"
          clearable
          searchable
          data={people.map(({ userId, name, submitted }) => ({
            value: userId,
            label: `${name} (${submitted})`,
          }))}
          value={person ?? null}
          onChange={(value) => onChange(changed(search, 'person', value))}
        />
        <Select
          aria-label="Criterion that came up"
          placeholder="Any criterion"
          clearable
          searchable
          data={criteria.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
          value={criterion ?? null}
          onChange={(value) => onChange(changed(search, 'criterion', value))}
        />
      </div>
    </div>
  )
}

function changed(search: QueueSearch, name: 'person' | 'criterion', value: string | null): QueueSearch {
  const { [name]: _, ...rest } = search
  return value === null ? rest : { ...rest, [name]: value }
}
