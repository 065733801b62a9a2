import classes from './form.module.css'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'

const numbers = [
  ['trust', 'Trust at the start', 'From it hangs how much they say aloud.'],
  ['reactance', 'Resistance to being pushed', 'High: pressure is answered by digging in, then by leaving.'],
  ['engagement', 'Attention at the start', 'Low: they drift off sooner.'],
  ['politeness', 'Politeness', 'High: doubt is put kindly and is easily missed.'],
  ['moverOdds', 'Share that can be moved', 'The rest of the seeds hold their ground whatever is said.'],
] as const

export function TemperamentSection() {
  return (
    <Section name="temperament" title="Temperament">
      <div className={classes['pair']}>
        {numbers.map(([field, label, help]) => (
          <NumberField key={field} path={['temperament', field]} label={label} help={help} />
        ))}
        <NumberField
          path={['temperament', 'risk']}
          label="What stands against any change"
          help="−3 to 5; taken off everything they believe."
          min={-3}
          max={5}
          step={0.1}
        />
      </div>
    </Section>
  )
}
