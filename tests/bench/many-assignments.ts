import type { Pool } from 'pg'

type Seeded = {
  readonly orgId: string
  readonly managerId: string
  /** Assignments that stand alone, and campaigns of three assignments each. */
  readonly alone: number
  readonly campaigns: number
}

/**
 * Work asked of the people of `writeManyAttempts`: what stands alone is each for one team in turn, and a campaign for
 * everybody. A third of everybody's is done.
 */
export async function writeManyAssignments(
  pool: Pool,
  seeded: Seeded,
): Promise<{ readonly campaignId: string }> {
  const { orgId, managerId, alone, campaigns } = seeded
  const run = (text: string, values: unknown[] = []) => pool.query<{ id: string }>(text, values)
  const { rows } = await run(
    `insert into campaign (org_id, id, name, template, event_on, zone, plan, behaviours, request_hash, created_by)
     select $1, gen_random_uuid(), 'Kick-off ' || n, 'sko', current_date + 30 + n, 'UTC', '{"headcount": 5000, "coaches": 20, "hoursPerWeek": 2, "minutesPerReview": 12}', '["C2"]', 'bench', $2
     from generate_series(1, $3::int) n returning id`,
    [orgId, managerId, campaigns],
  )
  await run(
    `insert into campaign_phase (org_id, id, campaign_id, position, kind, title, opens_at, due_at)
     select $1, gen_random_uuid(), c.id, n, (array['pre-work', 'practice', 'certify'])[n], 'Part ' || n,
       now() - interval '10 days', now() + n * interval '7 days'
     from campaign c cross join generate_series(1, 3) n where c.org_id = $1`,
    [orgId],
  )
  const columns = `org_id, id, scenario_slug, title, difficulty, kind, pass_rule, opens_at, due_at, due_local, zone,
    newcomers, phase_id, assigned_by, request_hash, announced_at`
  const values = (
    phase: string,
  ) => `$1, gen_random_uuid(), 'cfo-burned-budget', 'A budget burned once', 2, 'practice', null,
    now() - interval '10 days', now() + interval '20 days',
    to_char(now() at time zone 'UTC' + interval '20 days', 'YYYY-MM-DD"T"HH24:MI'), 'UTC', true, ${phase}, $2::uuid,
    'bench', now()`
  await run(`insert into assignment (${columns}) select ${values('null')} from generate_series(1, $3::int)`, [
    orgId,
    managerId,
    alone,
  ])
  await run(
    `insert into assignment (${columns}) select ${values('id')} from campaign_phase where org_id = $1`,
    [orgId, managerId],
  )
  await run(
    `insert into assignment_rep (org_id, assignment_id, rep_id, added_how, added_at, done_at)
     select $1, a.id, m.user_id, 'team', now() - interval '10 days',
       case when random() < 0.33 then now() - interval '1 day' end
     from (select id, phase_id, row_number() over (order by id) as n from assignment where org_id = $1) a
     join (select id, row_number() over (order by name) - 1 as n, count(*) over () as of
           from team where org_id = $1) t on a.phase_id is not null or t.n = a.n % t.of
     join team_member m on m.org_id = $1 and m.team_id = t.id and m.part = 'member'
     on conflict do nothing`,
    [orgId],
  )
  await run('analyze')
  const [first] = rows
  if (!first) throw new Error('no campaign was written')
  return { campaignId: first.id }
}
