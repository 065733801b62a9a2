import { Group, NumberInput, Radio, Select, TextInput, Textarea } from '@mantine/core'
import type { PackAnswers } from '#contract/pack.ts'
import { FigureFields } from './figure-fields.tsx'
import { LimitFields } from './limit-fields.tsx'
import { ProofFields } from './proof-fields.tsx'
import type { Field } from './questions.ts'

type Props = {
  readonly field: Field
  readonly label: string
  readonly answers: PackAnswers
  readonly set: (more: Partial<PackAnswers>) => void
}

/** The longest answer of one paragraph, as the server has it. */
const longest = 240

/** What is typed for one question. Every field is named by its question for those who do not see it. */
export function AnswerFields({ field, label, answers, set }: Props) {
  switch (field) {
    case 'name':
    case 'sentence':
    case 'forWhom':
      return (
        <Textarea
          aria-label={label}
          autosize
          minRows={field === 'name' ? 1 : 2}
          maxLength={field === 'name' ? 60 : longest}
          value={answers[field] ?? ''}
          onChange={(event) => set({ [field]: event.currentTarget.value })}
        />
      )
    case 'price':
      return <Price answers={answers} set={set} />
    case 'priceRule':
      return (
        <>
          <Textarea
            aria-label={label}
            autosize
            minRows={2}
            maxLength={longest}
            value={answers.priceRule?.text ?? ''}
            onChange={(event) =>
              set({ priceRule: { ...answers.priceRule, text: event.currentTarget.value } })
            }
          />
          <Radio.Group
            label="Is there ever a discount?"
            value={answers.priceRule?.discount ?? ''}
            onChange={(value) =>
              set({ priceRule: { ...answers.priceRule, discount: value === 'never' ? 'never' : 'by-rule' } })
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
          <Textarea
            aria-label={label}
            autosize
            minRows={2}
            maxLength={longest}
            value={answers.asks?.text ?? ''}
            onChange={(event) => set({ asks: { ...answers.asks, text: event.currentTarget.value } })}
          />
          <FigureFields
            label="A figure in it"
            unit="hours per week"
            value={answers.asks?.figure}
            onChange={(figure) => set({ asks: { ...answers.asks, figure } })}
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
          <Textarea
            label="What went wrong once"
            autosize
            minRows={2}
            maxLength={longest}
            value={answers.trouble?.wentWrong ?? ''}
            onChange={(event) =>
              set({ trouble: { ...answers.trouble, wentWrong: event.currentTarget.value } })
            }
          />
          <Textarea
            label="Who should not buy it"
            autosize
            minRows={2}
            maxLength={longest}
            value={answers.trouble?.notFor ?? ''}
            onChange={(event) => set({ trouble: { ...answers.trouble, notFor: event.currentTarget.value } })}
          />
        </>
      )
  }
}

type Part = Pick<Props, 'answers' | 'set'>

const currencies = [
  { value: 'GBP', label: '£ pounds' },
  { value: 'EUR', label: '€ euros' },
  { value: 'USD', label: '$ dollars' },
]

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
        allowDeselect={false}
        value={price?.currency ?? null}
        onChange={(value) =>
          set({ price: { ...price, currency: value === 'EUR' || value === 'USD' ? value : 'GBP' } })
        }
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
