import { MultiSelect } from '@mantine/core'
import type { MomentLink } from '#contract/playbook-body.ts'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'

const most = 4
const keyOf = ({ source, turn }: Pick<MomentLink, 'source' | 'turn'>) => `${source.id} ${turn}`
const start = (reply: string) => (reply.length > 60 ? `${reply.slice(0, 60)}…` : reply)

type Props = {
  readonly label: string
  readonly links: readonly MomentLink[]
  readonly moments: PlaybookDraftView['moments']
  readonly onChange: (links: MomentLink[]) => void
}

/** The performer's moments that show a rule, and those in which it is missing. Links to what was taken back stay until changed. */
export function MomentPicker({ label, links, moments, onChange }: Props) {
  const known = moments.map((moment, index) => ({
    value: keyOf(moment),
    label: `Moment ${index + 1}: ${start(moment.reply)}`,
  }))
  const lost = links
    .filter((link) => !known.some(({ value }) => value === keyOf(link)))
    .map((link) => ({ value: keyOf(link), label: 'A moment that was taken back' }))
  const field = (shows: boolean, title: string) => (
    <MultiSelect
      label={title}
      aria-label={`${title}: ${label}`}
      mt="xs"
      size="xs"
      searchable
      clearable
      hidePickedOptions
      maxValues={most}
      nothingFoundMessage="No moment with these words"
      clearButtonProps={{ 'aria-label': `Clear: ${title.toLowerCase()}, ${label}` }}
      data={[...known, ...lost]}
      value={links.filter((link) => link.shows === shows).map(keyOf)}
      onChange={(keys) => {
        const of = (key: string) =>
          links.find((link) => keyOf(link) === key) ?? moments.find((moment) => keyOf(moment) === key)
        const chosen = keys.flatMap((key): MomentLink[] => {
          const found = of(key)
          return found ? [{ source: found.source, turn: found.turn, shows }] : []
        })
        const others = links.filter((link) => link.shows !== shows && !keys.includes(keyOf(link)))
        onChange([...others, ...chosen].toSorted((a, b) => Number(b.shows) - Number(a.shows)).slice(0, most))
      }}
    />
  )
  return (
    <>
      {field(true, 'Shows it')}
      {field(false, 'Beside it, where it is missing')}
    </>
  )
}
