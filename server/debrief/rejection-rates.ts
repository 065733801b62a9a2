import { sql } from 'drizzle-orm'
import type { RejectionRates } from '#contract/answers.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Queryable } from '../db/db.ts'
import { polarityOf } from './reading-view.ts'
import { wordsFor } from './behaviour-words.ts'

/** Fewer people than this could be told apart by what they do. */
const leastPeople = 3

type Counted = {
  readonly code: string
  readonly people: number
  readonly coded: number
  readonly rejected: number
}

/**
 * How often each code was answered with "not what I did", over all ended roleplays of an organisation as the coder of
 * today read them. A retake counts from its own turns on: what was copied is counted where it was said.
 */
export async function rejectionRatesOf(db: Queryable, orgId: string): Promise<RejectionRates> {
  const { rows } = await db.execute(sql`
    select behaviour ->> 'code' as code,
      count(distinct played.owner_id)::int as people,
      count(*)::int as coded,
      count(rejected.code)::int as rejected
    from reading
    join roleplay played on played.org_id = reading.org_id and played.id = reading.roleplay_id
    cross join lateral jsonb_array_elements(reading.body -> 'behaviours') as behaviour
    left join behaviour_rejection rejected on rejected.org_id = reading.org_id
      and rejected.roleplay_id = reading.roleplay_id
      and rejected.turn_n = reading.turn_n
      and rejected.code = behaviour ->> 'code'
      and rejected.coder_version = reading.coder_version
    where reading.org_id = ${orgId}
      and reading.coder_version = ${coderVersion}
      and played.phase = 'ended'
      and played.purpose not in ('demo', 'preview', 'probe')
      and reading.turn_n >= coalesce(played.origin_turn_n, 1)
    group by 1`)
  const counted = rows as Counted[]
  return {
    coder: coderVersion,
    leastPeople,
    codes: behaviourCodes.map((code) => {
      const { people, coded, rejected } = counted.find((one) => one.code === code) ?? none
      const isShown = people >= leastPeople
      return {
        code,
        title: wordsFor(code).title,
        polarity: polarityOf(code),
        n: isShown ? coded : null,
        rejected: isShown ? rejected : null,
        rate: isShown ? rejected / coded : null,
      }
    }),
  }
}

const none = { people: 0, coded: 0, rejected: 0 }
