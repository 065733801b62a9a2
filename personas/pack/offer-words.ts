import type { Scenario } from '../schema.ts'

/** Names that are no offer's own: places, certificates and months that a sheet happens to name. */
const common =
  /^(?:United Kingdom|Germany|ISO \d+|January|February|March|April|May|June|July|August|September|October|November|December)$/u

/** Words that give a scenario's own offer away whoever says them: its name, its customers, its prices in figures. */
export const offerWords = ({ offer, facts }: Pick<Scenario, 'offer' | 'facts'>): readonly string[] => [
  ...offer.name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)),
  ...facts.flatMap(({ names = [] }) => names.filter((name) => !common.test(name))),
  ...facts.flatMap(({ text }) => (text.match(/[£€$][\d,.]*\d/gu) ?? []).map((price) => `${price}!`)),
]
