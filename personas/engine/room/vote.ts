import type { RoomCast } from '../../room-schema.ts'
import { isReady } from '../answer-ask.ts'
import type { World } from '../state.ts'
import { agreesAt, counterOffersAt } from '../thresholds.ts'
import { memberCast } from './member-cast.ts'
import type { RoomState, Side, Vote } from './room-state.ts'

/** Shares are sums of decimals: a threshold that is met to the letter is met. */
const closeEnough = 1e-9
/** Somebody as cornered as this says no to people's faces, whatever their manners. */
const tooCrossToHide = 0.5

/** Where somebody stands who would go along at this commitment (0–1). */
export const sideOf = (commit: number): Side =>
  commit >= agreesAt ? 'for' : commit >= counterOffersAt ? 'open' : 'against'

/**
 * The vote as it would fall now. Who has left counts as a no. A quiet veto is a yes aloud that is not meant; once what
 * lay between two of them is out, its holder says what they mean.
 */
export function voteOf(cast: RoomCast, world: World, { present, tensionAt }: RoomState): Vote {
  const { vote, members } = cast.room
  const votes = members.map(({ persona: buyer, weight, veto }) => {
    const counted = vote.rule === 'weight' ? weight : 1 / members.length
    const state = world.byBuyer[buyer]
    if (!state || !present.includes(buyer)) {
      return { buyer, weight: counted, aloud: 'left' as const, meant: false }
    }
    const meant = isReady({ cast: memberCast(cast, buyer), exchange: world.exchange, state })
    const hides = veto === 'quiet' && !meant && tensionAt === null && state.reactance < tooCrossToHide
    return { buyer, weight: counted, aloud: meant || hides ? ('yes' as const) : ('no' as const), meant }
  })
  const share = (counts: (one: (typeof votes)[number]) => boolean) =>
    votes.filter(counts).reduce((sum, one) => sum + one.weight, 0)
  return {
    members: votes,
    aloud: share(({ aloud }) => aloud === 'yes'),
    meant: share(({ meant }) => meant),
    threshold: vote.threshold,
    quietVeto: votes.find(({ aloud, meant }) => aloud === 'yes' && !meant)?.buyer ?? null,
  }
}

const saidYes = ({ members }: Vote, buyer: string) =>
  members.some((one) => one.buyer === buyer && one.aloud === 'yes')

/** Whether the room says yes, as far as anybody can hear. */
export const passes = (vote: Vote, { room }: Pick<RoomCast, 'room'>): boolean =>
  vote.aloud >= vote.threshold - closeEnough && saidYes(vote, room.vote.sponsor)

/** Whether the yes is still one next week: meant by enough, and let die by nobody. */
export const holds = (vote: Vote): boolean =>
  vote.meant >= vote.threshold - closeEnough && vote.quietVeto === null

/** Whether those who are still there could bring it through if all of them said yes. */
export function canStillPass({ room }: Pick<RoomCast, 'room'>, present: readonly string[]): boolean {
  const counted = room.members
    .filter(({ persona }) => present.includes(persona))
    .reduce((sum, { weight }) => sum + (room.vote.rule === 'weight' ? weight : 1 / room.members.length), 0)
  return present.includes(room.vote.sponsor) && counted >= room.vote.threshold - closeEnough
}
