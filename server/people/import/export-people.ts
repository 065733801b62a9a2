import { stringify } from 'csv-stringify/sync'
import type { Queryable } from '../../db/db.ts'
import { presentIn } from './present.ts'

/** UTF-8 as spreadsheets recognise it. */
const mark = '\ufeff'

/**
 * Everybody as a sheet that can be imported again. A cell that a spreadsheet would run as a formula has an apostrophe
 * before it, which reading it takes off. @returns text of a CSV file
 */
export async function exportPeople(db: Queryable, orgId: string, now: Date): Promise<string> {
  const { people, names } = await presentIn(db, orgId, now)
  const rows = people.map(({ kind, email, name, roles, externalId, teams: in_, cohorts: among }) => ({
    email,
    name: name ?? '',
    roles: roles.join(', '),
    team: names.get(in_[0] ?? '') ?? '',
    cohort: names.get(among[0] ?? '') ?? '',
    'external id': externalId ?? '',
    state: kind === 'member' ? 'member' : 'invited',
  }))
  const columns = ['email', 'name', 'roles', 'team', 'cohort', 'external id', 'state']
  return mark + stringify(rows, { header: true, columns, escape_formulas: true, record_delimiter: '\r\n' })
}

/** What a file to import looks like. */
export const sampleSheet =
  mark +
  [
    'email,name,roles,team,cohort,external id',
    'kim.weber@company.example,Kim Weber,rep,North,Spring intake,1001',
    'ana.costa@company.example,Ana Costa,"rep, coach",North,,1002',
    'lee.okafor@company.example,Lee Okafor,manager,North,,1003',
    '',
  ].join('\r\n')
