import { Text } from '@mantine/core'
import { SwitchField } from './choice-field.tsx'
import classes from './form.module.css'
import { useForm } from './form-context.ts'
import { ItemList } from './item-list.tsx'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { valueAt } from '../field-path.ts'
import { textOf } from './use-opened.ts'

const numberOf = (value: unknown, field: string) => {
  const found = valueAt(value, [field])
  return typeof found === 'number' ? found : 0
}

/** From where a belief starts to how far it can honestly be moved. */
function Reach({ value }: { readonly value: unknown }) {
  const [start, ceiling] = [numberOf(value, 'start'), numberOf(value, 'ceiling')]
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={classes['reach']} aria-hidden>
      <rect width={100} height={6} rx={1} />
      <rect data-reach x={100 * start} width={Math.max(0, 100 * (ceiling - start))} height={6} />
    </svg>
  )
}

export function BeliefsSection() {
  const { draft } = useForm()
  const value = draft.at(['beliefs'])
  const beliefs: readonly unknown[] = Array.isArray(value) ? value : []
  const sum = beliefs.reduce<number>((all, belief) => all + numberOf(belief, 'weight'), 0)
  return (
    <Section name="beliefs" title="Beliefs" amount={String(beliefs.length)}>
      <Text size="sm" c={Math.abs(sum - 1) <= 0.001 ? 'dimmed' : 'var(--cost)'}>
        The weights sum to {sum.toFixed(2)}; they have to come to 1.
      </Text>
      <ItemList
        path={['beliefs']}
        noun="belief"
        most={7}
        titleOf={({ value: belief }) => textOf(belief, ['proposition']) || 'A belief without words'}
        noteOf={({ value: belief }) =>
          `weight ${numberOf(belief, 'weight')}, from ${numberOf(belief, 'start')} to at most ${numberOf(belief, 'ceiling')}`
        }
        blank={(id) => ({ id, proposition: '', weight: 0, start: 0.3, ceiling: 0.8 })}
      >
        {({ path, value: belief }) => (
          <>
            <TextField
              path={[...path, 'proposition']}
              label="What they believe once moved"
              help="In the first person."
              long
            />
            <Reach value={belief} />
            <div className={classes['three']}>
              <NumberField path={[...path, 'weight']} label="Weight" />
              <NumberField path={[...path, 'start']} label="Starts at" />
              <NumberField path={[...path, 'ceiling']} label="Can reach" />
            </div>
            <SwitchField
              path={[...path, 'critical']}
              label="Without this one there is no commitment"
              standard={false}
            />
            <TextField
              path={[...path, 'id']}
              label="Id"
              help="Objections and hidden facts name it by this."
            />
          </>
        )}
      </ItemList>
    </Section>
  )
}
