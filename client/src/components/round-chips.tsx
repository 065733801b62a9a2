import classes from './round-chips.module.css'

type Props<Part extends string> = {
  readonly label: string
  readonly chips: readonly { readonly part: Part; readonly label: string; readonly count: number }[]
  readonly chosen: Part
  readonly onChoose: (part: Part) => void
}

/** Parts of a list with how many are in each; one of them is looked at. */
export function RoundChips<Part extends string>({ label, chips, chosen, onChoose }: Props<Part>) {
  return (
    <div role="group" aria-label={label} className={classes['chips']}>
      {chips.map(({ part, label: words, count }) => (
        <button key={part} type="button" aria-pressed={part === chosen} onClick={() => onChoose(part)}>
          {words} <span>{count}</span>
        </button>
      ))}
    </div>
  )
}
