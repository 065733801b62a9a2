import { Group, NumberInput, Radio, Select, TextInput } from '@mantine/core'
import type { PackAnswers } from '#contract/pack.ts'
import { currencies } from './currencies.ts'
import { FigureFields } from './figure-fields.tsx'
import { LimitFields } from './limit-fields.tsx'
import { Paragraph } from './paragraph.tsx'
import { ProofFields } from './proof-fields.tsx'
import type { Field } from './questions.ts'

type Props = {
  readonly field: Field
  readonly label: string
  readonly answers: PackAnswers
  readonly set: (more: Partial<PackAnswers>) => void
}

/** What is typed for one question. Every field is named by its question for those who do not see it. */
export function AnswerFields({ field, label, answers, set }: Props) {
  const { priceRule, asks, trouble } = answers
  switch (field) {
    case 'name':
      return (
        <TextInput
          aria-label={label}
          maxLength={60}
          value={answers.name ?? ''}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )
    case 'sentence':
    case 'forWhom':
      return <Paragraph hidden={label} value={answers[field]} onWrite={(text) => set({ [field]: text })} />
    case 'price':
      return <Price answers={answers} set={set} />
    case 'priceRule':
      return (
        <>
          <Paragraph
            hidden={label}
            value={priceRule?.text}
            onWrite={(text) => set({ priceRule: { ...priceRule, text } })}
          />
          <Radio.Group
            label="Is there ever a discount?"
            value={priceRule?.discount ?? ''}
            onChange={(value) =>
              set({ priceRule: { ...priceRule, discount: value === 'never' ? 'never' : 'by-rule' } })
            }
          >
            <Group mt={6}>
              <Radio value="never" label="Never" />
              <Radio value="by-rule" label="Only by this rule" />
            </Group>
          </Radio.Group>
        </>
      )
    case 'time':
      return <Time answers={answers} set={set} />
    case 'asks':
      return (
        <>
          <Paragraph hidden={label} value={asks?.text} onWrite={(text) => set({ asks: { ...asks, text } })} />
          <FigureFields
            label="A figure in it"
            unit="hours per week"
            value={asks?.figure}
            onChange={(figure) => set({ asks: { ...asks, figure } })}
          />
        </>
      )
    case 'limits':
      return <LimitFields limits={answers.limits ?? []} onChange={(limits) => set({ limits })} />
    case 'proofs':
      return <ProofFields proofs={answers.proofs ?? []} onChange={(proofs) => set({ proofs })} />
    case 'trouble':
      return (
        <>
          <Paragraph
            label="What went wrong once"
            value={trouble?.wentWrong}
            onWrite={(wentWrong) => set({ trouble: { ...trouble, wentWrong } })}
          />
          <Paragraph
            label="Who should not buy it"
            value={trouble?.notFor}
            onWrite={(notFor) => set({ trouble: { ...trouble, notFor } })}
          />
        </>
      )
  }
}

type Part = Pick<Props, 'answers' | 'set'>

/** Currencies in the list at once: some three hundred have a code. */
const mostListed = 60

function Price({ answers: { price }, set }: Part) {
  return (
    <Group grow align="flex-start" gap="sm">
      <NumberInput
        label="Amount"
        min={0}
        hideControls
        thousandSeparator=","
        value={price?.amount ?? ''}
        onChange={(next) => set({ price: { ...price, amount: typeof next === 'number' ? next : null } })}
      />
      <Select
        label="Currency"
        data={currencies}
        searchable
        limit={mostListed}
        nothingFoundMessage="No currency of that name or code"
        allowDeselect={false}
        value={price?.currency ?? null}
        onChange={(currency) => currency !== null && set({ price: { ...price, currency } })}
      />
      <TextInput
        label="Per"
        placeholder="seat a month, machine, day"
        maxLength={60}
        value={price?.per ?? ''}
        onChange={(event) => set({ price: { ...price, per: event.currentTarget.value } })}
      />
    </Group>
  )
}

const units = ['days', 'weeks', 'months'] as const

function Time({ answers: { time }, set }: Part) {
  return (
    <>
      <Group grow align="flex-start" gap="sm">
        <NumberInput
          label="How many"
          min={0}
          hideControls
          value={time?.number ?? ''}
          onChange={(next) => set({ time: { ...time, number: typeof next === 'number' ? next : null } })}
        />
        <Select
          label="Unit"
          data={[...units]}
          allowDeselect={false}
          value={time?.unit ?? null}
          onChange={(value) =>
            set({ time: { ...time, unit: units.find((one) => one === value) ?? 'weeks' } })
          }
        />
      </Group>
      <TextInput
        label="Until what"
        placeholder="the first shift is planned with it"
        maxLength={120}
        value={time?.until ?? ''}
        onChange={(event) => set({ time: { ...time, until: event.currentTarget.value } })}
      />
    </>
  )
}
