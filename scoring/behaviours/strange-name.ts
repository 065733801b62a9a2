import { withoutHidden } from './clean-text.ts'
import type { Fact } from './reading.ts'

const common =
  /^(?:I|I'm|I'll|I'd|I've|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|European|American|British|German|French|CEO|CFO|CTO|HR|IT|ROI|SLA|API|KPI|OK|Mr|Ms|Mrs|Dr|Q[1-4]|B2B|AI|US|UK|EU)$/

/**
 * A proper name in a statement about `fact` that the sheet does not give and the buyer has not used, where
 * the fact names somebody; null otherwise. Names show only in text with capitals: in recognised speech
 * only another fact's name is caught.
 */
export function strangeName(
  clause: string,
  fact: Fact,
  facts: readonly Fact[],
  saidByBuyer: ReadonlySet<string>,
): string | null {
  const own = fact.names ?? []
  if (own.length === 0) return null
  const plain = withoutHidden(clause)
  const lower = plain.toLowerCase()
  if (own.some((name) => lower.includes(name.toLowerCase()))) return null
  const others = facts.flatMap((other) => (other.id === fact.id ? [] : (other.names ?? [])))
  const swapped = others.find((name) => lower.includes(name.toLowerCase()))
  if (swapped !== undefined) return swapped
  const sheet = facts
    .map((other) => `${other.text} ${other.subject}`)
    .join(' ')
    .toLowerCase()
  for (const match of plain.matchAll(/(?<=[\p{L}\p{N},;:'")]\s+)\p{Lu}[\p{L}\p{N}&'’-]+/gu)) {
    const name = match[0].replace(/['’]s$/, '')
    if (common.test(name) || sheet.includes(name.toLowerCase()) || saidByBuyer.has(name.toLowerCase()))
      continue
    return name
  }
  return null
}
