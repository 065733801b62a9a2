import type { Pool } from 'pg'

type Seeded = {
  readonly orgId: string
  /** A roleplay that was started for real: what all others are copies of. */
  readonly templateId: string
  readonly people: number
  readonly attempts: number
  readonly coachId: string
  readonly managerId: string
  readonly repId: string
}

/** People of a team; of these teams the coach leads two and the manager four. */
const teamSize = 50
const [coached, managed] = [2, 4]

/**
 * An organisation as large as they come, written by the database itself: people in teams of fifty, and attempts spread
 * evenly over them and a year, six of ten submitted, one of three of those reviewed.
 */
export async function writeManyAttempts(pool: Pool, seeded: Seeded): Promise<void> {
  const { orgId, templateId, people, attempts, coachId, managerId, repId } = seeded
  const run = (text: string, values: unknown[] = []) => pool.query(text, values)
  await run(
    `insert into "user" (id, name, email, email_verified)
     select gen_random_uuid(), 'Person ' || n, 'person-' || n || '@bench.example', true
     from generate_series(1, $1::int) n`,
    [people],
  )
  await run(
    `insert into member (organization_id, user_id, role)
     select $1, id, 'rep' from "user" where email like 'person-%@bench.example'`,
    [orgId],
  )
  await run(
    `insert into team (org_id, id, name)
     select $1, gen_random_uuid(), 'Team ' || n from generate_series(1, $2::int) n`,
    [orgId, Math.ceil(people / teamSize)],
  )
  await run(
    `insert into team_member (org_id, team_id, user_id, part)
     select $1, t.id, u.id, 'member'
     from (select id, row_number() over (order by name) - 1 as n from team where org_id = $1) t
     join (select id, (row_number() over (order by email) - 1) / ${teamSize} as n
           from "user" where email like 'person-%@bench.example') u on u.n = t.n`,
    [orgId],
  )
  for (const [userId, part, teams] of [
    [coachId, 'coach', coached],
    [managerId, 'manager', managed],
    [repId, 'member', 1],
  ] as const)
    await run(
      `insert into team_member (org_id, team_id, user_id, part)
       select $1, id, $2, $3 from team where org_id = $1 order by name limit $4`,
      [orgId, userId, part, teams],
    )
  await run(
    `insert into scope (org_id, reader_id, subject_id, kind, derived)
     select distinct r.org_id, r.user_id, s.user_id, r.part, true
     from team_member r join team_member s on s.org_id = r.org_id and s.team_id = r.team_id
     where r.org_id = $1 and r.part in ('coach', 'manager') and s.part = 'member'
     on conflict do nothing`,
    [orgId],
  )
  // Every column of the template, whatever they are by then.
  await run(
    `insert into roleplay
     select made.* from (
       select id, created, (row_number() over (order by n)) as n from (
         select gen_random_uuid() as id, n, now() - n * interval '10 minutes' as created
         from generate_series(1, $2::int) n) x) a
     join (select user_id, row_number() over (order by user_id) as n, count(*) over () as of
           from member where organization_id = $1 and role = 'rep') p on p.n = 1 + a.n % p.of
     cross join roleplay t
     cross join lateral jsonb_populate_record(null::roleplay, to_jsonb(t) || jsonb_build_object(
       'id', a.id, 'owner_id', p.user_id, 'created_at', a.created, 'ended_at', a.created + interval '9 minutes',
       'phase', 'ended', 'floor', null)) made
     where t.id = $3`,
    [orgId, attempts, templateId],
  )
  await run(
    `insert into participant
     select made.* from participant t
     join roleplay r on r.org_id = t.org_id and r.id <> t.roleplay_id
     cross join lateral jsonb_populate_record(null::participant,
       to_jsonb(t) || jsonb_build_object('roleplay_id', r.id)) made
     where t.roleplay_id = $2 and r.org_id = $1`,
    [orgId, templateId],
  )
  const of = (id: string) =>
    `jsonb_build_object('id', '${id}', 'score', (10 + random() * 80)::int, 'level', 1 + (random() * 4)::int,
       'provisional', false, 'evidence', '[]'::jsonb, 'subscores', jsonb_build_array(jsonb_build_object(
         'code', '${id === 'courage' ? 'C2' : 'A1'}', 'taken', 1, 'of', 3, 'against', 0)))`
  const dimensions = ['authenticity', 'courage', 'belief_transfer', 'composure', 'foundation']
  await run(
    `insert into scorecard (org_id, id, roleplay_id, status, transcript_hash, context_hash, rubric_hash, scorer_kind,
       scorer_version, body, created_at, scored_at)
     select org_id, gen_random_uuid(), id, 'scored', 'bench', 'bench', 'bench', 'built-in', 'bench',
       jsonb_build_object('dimensions', jsonb_build_array(${dimensions.map(of).join(', ')})), ended_at, ended_at
     from roleplay where org_id = $1 and id <> $2`,
    [orgId, templateId],
  )
  await run(
    `insert into evidence (org_id, scorecard_id, position, dimension, code, polarity, turn_n, quote)
     select org_id, id, n, 'courage', 'C' || n, '-', n * 2, 'A line that was said in this place.'
     from scorecard cross join generate_series(1, 4) n where org_id = $1`,
    [orgId],
  )
  await run(
    `insert into submission (org_id, roleplay_id, submitted_by, submitted_at)
     select org_id, id, owner_id, ended_at + interval '5 minutes' from roleplay
     where org_id = $1 and id <> $2 and random() < 0.6`,
    [orgId, templateId],
  )
  await run(
    `insert into review (org_id, roleplay_id, coach_id, started_at, touched_at, given_at, verdict, why, next_step)
     select org_id, roleplay_id, $2, submitted_at, submitted_at, submitted_at, 'close', 'Why.', 'done'
     from submission where org_id = $1 and random() < 0.33`,
    [orgId, coachId],
  )
  // As the product sorts them; one after the other it would take a quarter of an hour.
  const figure = (id: string) =>
    `'${id}', jsonb_build_object('score', (10 + random() * 80)::int, 'level', 1 + (random() * 4)::int, 'byCoach', false)`
  await run(
    `insert into review_queue
       (org_id, roleplay_id, rep_id, submitted_at, lowest, criteria, lot, second_lot, given, disputed, gap, figures)
     select s.org_id, s.roleplay_id, s.submitted_by, s.submitted_at, 10 + random() * 80, '["A1", "C2"]',
       (random() * 9999)::int, (random() * 9999)::int,
       (select count(*) from review v where v.org_id = s.org_id and v.roleplay_id = s.roleplay_id), 0, null,
       jsonb_build_object('dimensions', jsonb_build_object(${dimensions.map(figure).join(', ')}),
         'chances', '{"A1": [1, 3, 0], "C2": [1, 3, 0]}'::jsonb)
     from submission s where s.org_id = $1
     on conflict do nothing`,
    [orgId],
  )
  await run('analyze')
}
