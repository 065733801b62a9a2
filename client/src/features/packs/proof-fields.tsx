import { Button, CloseButton, Group, TextInput } from '@mantine/core'
import { mostProofs, type PackAnswers } from '#contract/pack.ts'
import { FigureFields } from './figure-fields.tsx'
import { Paragraph } from './paragraph.tsx'
import classes from './packs.module.css'

type Proof = NonNullable<PackAnswers['proofs']>[number]
type Props = { readonly proofs: readonly Proof[]; readonly onChange: (proofs: Proof[]) => void }

/** Customers whom a rep may name, each with what came of it. */
export function ProofFields({ proofs, onChange }: Props) {
  const change = (index: number, more: Proof) =>
    onChange(proofs.map((proof, at) => (at === index ? { ...proof, ...more } : proof)))
  return (
    <>
      {proofs.map((proof, index) => (
        <div key={index} className={classes['row']} role="group" aria-label={`Customer ${index + 1}`}>
          <Group wrap="nowrap" align="flex-end" gap="sm">
            <TextInput
              label="Customer"
              maxLength={60}
              flex={1}
              value={proof.customer ?? ''}
              onChange={(event) => change(index, { customer: event.currentTarget.value })}
            />
            <CloseButton
              size="lg"
              aria-label={`Remove customer ${index + 1}`}
              onClick={() => onChange(proofs.filter((_, at) => at !== index))}
            />
          </Group>
          <Paragraph label="What came of it" value={proof.text} onWrite={(text) => change(index, { text })} />
          <FigureFields
            label="The figure in it"
            unit="working days"
            value={proof.figure}
            onChange={(figure) => change(index, { figure })}
          />
        </div>
      ))}
      {proofs.length < mostProofs ? (
        <div>
          <Button size="xs" variant="default" onClick={() => onChange([...proofs, {}])}>
            Add a customer
          </Button>
        </div>
      ) : null}
    </>
  )
}
