import { Button, Group } from '@mantine/core'
import { Avatar } from '../../../components/avatar.tsx'
import { ChoiceField } from './choice-field.tsx'
import classes from './form.module.css'
import { useForm } from './form-context.ts'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { textOf } from './use-opened.ts'
import { arenaChoices } from './words.ts'

/** "mara-3" after "mara-2": the next face of the same person. */
const nextSeed = (seed: string) => {
  const [, base = seed, n = '1'] = /^(.*?)-(\d+)$/u.exec(seed) ?? []
  return `${base.slice(0, 70)}-${Number(n) + 1}`
}

export function WhoSection() {
  const { draft } = useForm()
  const seed = textOf(draft.value, ['face', 'seed'])
  return (
    <Section name="who" title="Who">
      <Group gap="md" wrap="nowrap">
        <Avatar seed={seed} size={64} />
        <Button size="xs" variant="default" onClick={() => draft.set(['face', 'seed'], nextSeed(seed))}>
          Another face
        </Button>
      </Group>
      <div className={classes['pair']}>
        <TextField path={['name']} label="Name" />
        <TextField path={['title']} label="Role" />
        <TextField path={['organisation']} label="Organisation" />
        <TextField path={['industry']} label="Industry" />
        <ChoiceField path={['arena']} label="Arena" choices={arenaChoices} />
      </div>
      <TextField path={['about']} label="About" help="What a rep could know beforehand." long />
      <TextField
        path={['character']}
        label="What they are like"
        help="How this person talks and what they care about. For authors and a model’s voice; reps never see it."
        long
      />
    </Section>
  )
}
