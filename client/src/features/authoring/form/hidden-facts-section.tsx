import { Button, Text } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { Path } from '../field-path.ts'
import { ChoiceField } from './choice-field.tsx'
import { useForm } from './form-context.ts'
import { ItemList } from './item-list.tsx'
import { LinesField } from './lines-field.tsx'
import { NumberField } from './number-field.tsx'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { choicesIn } from './use-choices.ts'
import { textOf } from './use-opened.ts'

const blank = (id: string) => ({ id, fact: '', discloseAt: 0.5, topics: [], reveal: [] })

/** Behind an eye: whoever wants to practise against this persona can still edit the rest. */
export function HiddenFactsSection() {
  const { draft, search, isOpen } = useForm()
  const [shown, setShown] = useState(false)
  const value = draft.at(['hiddenFacts'])
  const count = Array.isArray(value) ? value.length : 0
  // A mistake that was followed into them, or a search, has to be seen.
  const led = Array.isArray(value) && value.some((_: unknown, index) => isOpen(`hiddenFacts.${index}`))
  const visible = shown || led || search !== ''
  return (
    <Section name="hiddenFacts" title="Hidden facts" amount={String(count)}>
      <Button
        variant="default"
        size="xs"
        leftSection={visible ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
        aria-pressed={visible}
        disabled={visible && !shown}
        onClick={() => setShown(!shown)}
      >
        {visible ? 'Hide them' : 'Show what is hidden'}
      </Button>
      {visible ? (
        <ItemList
          path={['hiddenFacts']}
          noun="hidden fact"
          most={8}
          titleOf={({ value: one }) => textOf(one, ['fact']) || 'Not written yet'}
          blank={blank}
        >
          {({ path }) => <HiddenFact path={path} />}
        </ItemList>
      ) : (
        <Text size="sm" c="dimmed">
          True about their situation, and said only to somebody who has earned it. Out of sight until you ask,
          in the form; the YAML shows everything.
        </Text>
      )}
    </Section>
  )
}

function HiddenFact({ path }: { readonly path: Path }) {
  const { draft } = useForm()
  const at = (field: string) => [...path, field]
  return (
    <>
      <TextField path={at('fact')} label="Fact" long />
      <LinesField path={at('topics')} label="Touched by" help="Short paraphrases of what a rep would ask." />
      <NumberField path={at('discloseAt')} label="Said from this much trust" />
      <LinesField path={at('reveal')} label="How they say it" />
      <ChoiceField
        path={at('belief')}
        label="Belief that it makes movable"
        none="None"
        choices={choicesIn(draft.value, 'beliefs', 'proposition')}
      />
      <LinesField
        path={at('after')}
        label="Only after"
        help="Ids of objections or hidden facts that have to be out first."
        optional
      />
      <TextField path={at('id')} label="Id" help="Variants of scenarios name it by this." />
    </>
  )
}
