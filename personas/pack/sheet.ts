import type { Pack } from '../pack.ts'
import type { FactSheetEntry } from '../schema.ts'

/** Whose sign means no other currency, and is read as money in what a rep says. */
const signed: readonly string[] = ['GBP', 'EUR', 'USD']

/** "£46,000", "€0.40", "CHF 46,000": as a person would write it, whole amounts without their pence. */
const money = ({ amount, currency }: Pack['price']): string => {
  const style = {
    style: 'currency',
    currency,
    currencyDisplay: signed.includes(currency) ? 'narrowSymbol' : 'code',
  } as const
  const { maximumFractionDigits: own = 2 } = new Intl.NumberFormat('en-GB', style).resolvedOptions()
  const digits = Number.isInteger(amount) ? 0 : Math.max(own, 2)
  const written = new Intl.NumberFormat('en-GB', {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount)
  return written.replaceAll('\u00A0', ' ')
}

/** "£46,000 per year": what a buyer who has read the sheet calls the price. */
export const spokenPrice = ({ price }: Pack): string => `${money(price)} per ${price.per}`

/** "eight weeks" as figures: "8 weeks", "1 day". */
export const spokenTime = ({ time }: Pack): string =>
  `${time.number} ${time.number === 1 ? time.unit.slice(0, -1) : time.unit}`

const sentence = (text: string): string => {
  const trimmed = text.trim()
  const ended = /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`
}
const bare = (text: string): string => text.trim().replace(/[.!?]+$/u, '')
/** "It does not write into the ledger" is how the question is asked; whoever repeats its beginning means the same. */
const deed = (limit: string): string => bare(limit).replace(/^(?:it|we|that)?\s*(?:does|do)\s+not\s+/iu, '')

/**
 * The pack as a fact sheet: what its rep may truthfully say, typed so that a claim against it is caught. Price, time,
 * and figures carry number and unit, customers are names, limits and a price without discount say what is denied.
 */
export function sheetOf(pack: Pack): FactSheetEntry[] {
  const { name, price, time, asks, limits, proofs, trouble, priceRule } = pack
  return [
    { id: 'what-it-is', subject: 'what it is', text: sentence(pack.sentence) },
    { id: 'for-whom', subject: 'whom it is for', text: `It is for ${lowered(bare(pack.forWhom))}.` },
    {
      id: 'price',
      subject: 'price',
      text: `${name} costs ${spokenPrice(pack)}.`,
      number: price.amount,
      unit: `${price.currency} per ${price.per}`,
    },
    {
      id: 'price-rule',
      subject: 'price rule',
      text: sentence(priceRule.text),
      ...(priceRule.discount === 'never'
        ? { denied: 'There is a discount for signing early or for deciding this month.' }
        : {}),
    },
    {
      id: 'time',
      subject: 'time until it works',
      text: `It takes ${spokenTime(pack)} from the order until ${bare(time.until)}.`,
      number: time.number,
      unit: time.unit,
    },
    { id: 'asks', subject: 'what it asks of the customer', text: sentence(asks.text), ...typed(asks.figure) },
    ...limits.map((limit, index) => ({
      id: `limit-${index + 1}`,
      subject: 'what it does not do',
      text: `It does not ${deed(limit)}.`,
      denied: `${name} can ${deed(limit)}.`,
    })),
    ...proofs.map(({ customer, text, figure }, index) => ({
      id: `proof-${index + 1}`,
      subject: customer,
      text: text.includes(customer) ? sentence(text) : `${customer}: ${sentence(text)}`,
      names: [customer],
      ...typed(figure),
    })),
    { id: 'went-wrong', subject: 'what went wrong once', text: sentence(trouble.wentWrong) },
    { id: 'not-for', subject: 'who should not buy it', text: sentence(trouble.notFor) },
  ]
}

/** "Teams with shifts" goes on in mid-sentence; a name keeps its capitals ("NHS trusts"). */
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text

const typed = (figure: { readonly number: number; readonly unit: string } | undefined) => figure ?? {}

/** A rep's own seen things as facts: nothing in them is typed, so they support a claim and contradict none. */
export const seenFacts = (seen: readonly string[]): FactSheetEntry[] =>
  seen.map((text, index) => ({
    id: `seen-${index + 1}`,
    subject: 'something you have seen',
    text: sentence(text),
    seen: true,
  }))
