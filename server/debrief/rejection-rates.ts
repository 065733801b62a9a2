import { sql } from 'drizzle-orm'
import type { RejectionRates } from '#contract/answers.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { scoreInterval } from '#scoring/interval.ts'
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
 * How often each code was answered with "not what I did", over all ended roleplays and imported calls of an organisation
 * as the coder of today read them. A retake counts from its own turns on: what was copied is counted where it was said.
 */
export async function rejectionRatesOf(db: Queryable, orgId: string): Promise<RejectionRates> {
  const { rows } = await db.execute(sql`
    with read as (
      select behaviour ->> 'code' as code, played.owner_id, rejected.code is not null as is_rejected
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
      union all
      select behaviour ->> 'code', called.owner_id, rejected.code is not null
      from (
        select distinct on (call_id) org_id, call_id, readings from call_scorecard
        where org_id = ${orgId} and jsonb_typeof(readings) = 'array' order by call_id, scored_at desc
      ) as card
      join imported_call called on called.org_id = card.org_id and called.id = card.call_id
      cross join lateral jsonb_array_elements(card.readings) as said
      cross join lateral jsonb_array_elements(said -> 'reading' -> 'behaviours') as behaviour
      left join call_rejection rejected on rejected.org_id = card.org_id
        and rejected.call_id = card.call_id
        and rejected.turn_n = (said ->> 'turnN')::int
        and rejected.code = behaviour ->> 'code'
        and rejected.coder_version = said -> 'reading' ->> 'coder'
      where said -> 'reading' ->> 'coder' = ${coderVersion}
    )
    select code,
      count(distinct owner_id)::int as people,
      count(*)::int as coded,
      count(*) filter (where is_rejected)::int as rejected
    from read group by code`)
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
        interval: isShown ? intervalOf(rejected, coded) : null,
      }
    }),
  }
}

function intervalOf(rejected: number, coded: number): [number, number] {
  const [low, high] = scoreInterval((100 * rejected) / coded, coded)
  return [low / 100, high / 100]
}

const none = { people: 0, coded: 0, rejected: 0 }
