import { LinesField } from './lines-field.tsx'
import classes from './form.module.css'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'

export function VoiceSection() {
  return (
    <Section name="voice" title="Voice">
      <TextField path={['voice', 'register']} label="Manner of speaking" />
      <div className={classes['pair']}>
        <NumberField path={['voice', 'words', 0]} label="Fewest words in a turn" min={1} max={120} step={1} />
        <NumberField path={['voice', 'words', 1]} label="Most words in a turn" min={1} max={120} step={1} />
      </div>
      <LinesField path={['voice', 'habits']} label="Habits" />
      <LinesField
        path={['voice', 'echoes']}
        label="Taking up the rep’s words"
        help="Each holds {echo} once, where the rep’s own words go."
      />
      <LinesField
        path={['voice', 'fillers']}
        label="Short sentences"
        help="Up to six words, said when nothing better is left."
      />
    </Section>
  )
}
