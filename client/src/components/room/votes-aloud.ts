import type { RoleplayView } from '#contract/roleplay.ts'
import { firstNameOf, listed } from './names.ts'
import type { Buyer } from './presence.ts'

type Votes = NonNullable<NonNullable<RoleplayView['outcome']>['vote']>

/** How each voted as anybody there could hear it: “Yes from Ruth and Bronwen. No from Marek.” */
export function votesAloud(votes: Votes, buyers: readonly Buyer[]): string {
  const of = (aloud: Votes[number]['aloud']) =>
    buyers.filter(({ id }) => votes.some((one) => one.buyerId === id && one.aloud === aloud)).map(firstNameOf)
  const left = of('left')
  return [
    of('yes').length > 0 ? `Yes from ${listed(of('yes'))}.` : '',
    of('no').length > 0 ? `No from ${listed(of('no'))}.` : '',
    left.length > 0 ? `${listed(left)} had left.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
