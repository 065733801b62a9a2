import type { Pack } from '../pack.ts'
import { spokenPrice, spokenTime } from './sheet.ts'

/** What a line written for any offer may leave open. `{echo}` stays: the voice fills it with the rep's own words. */
export const packSlots = ['offer', 'price', 'time', 'proof'] as const
export type PackSlot = (typeof packSlots)[number]

const slot = new RegExp(String.raw`\{(${packSlots.join('|')})\}`, 'gu')

/** The slots of a pack in words; `proof` is missing where it names no customer. */
const slotsOf = (pack: Pack): Partial<Record<PackSlot, string>> => {
  const [proof] = pack.proofs
  return {
    offer: pack.name,
    price: spokenPrice(pack),
    time: spokenTime(pack),
    ...(proof ? { proof: proof.customer } : {}),
  }
}

/** Fills the slots of one text; null where it leaves one open that this pack has no words for. */
export function fill(text: string, pack: Pack): string | null {
  const words = slotsOf(pack)
  let missing = false
  const filled = text.replace(slot, (_, name: PackSlot) => {
    missing ||= words[name] === undefined
    return words[name] ?? ''
  })
  return missing ? null : filled
}

/** Those of the texts that this pack has words for, filled. */
export const fillAll = (texts: readonly string[], pack: Pack): string[] =>
  texts.flatMap((text) => fill(text, pack) ?? [])
