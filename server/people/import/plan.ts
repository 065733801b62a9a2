import * as z from 'zod'
import { roles as allRoles, type Role } from '#contract/ids.ts'
import { address } from '#contract/invite.ts'
import type { ImportColumn, ImportPreview, ImportRow } from '#contract/people-import.ts'
import type { FileRow, PeopleFile } from './people-file.ts'
import type { Known, Present } from './present.ts'

/** What importing a row does: to whom, and what they are to have afterwards. */
export type Step = {
  readonly row: ImportRow
  readonly known: Known | null
  readonly roles: readonly Role[] | null
  readonly team: string
  readonly cohort: string
  readonly externalId: string
}

export type Plan = { readonly steps: readonly Step[]; readonly preview: ImportPreview }

type Mistake = ImportRow['errors'][number]

const words = new Intl.ListFormat('en', { type: 'conjunction' })
const isAddress = (text: string) => address.safeParse(text).success
const longest: Partial<Record<ImportColumn, number>> = { name: 120, team: 80, cohort: 80, externalId: 80 }

/** Works out what an import would do, row by row, and changes nothing. The same file again does nothing. */
export function planImport(file: PeopleFile, present: Present): Plan {
  const seen = new Map<string, number>()
  const steps = file.rows.map((row) => planRow(row, present, seen))
  const usable = steps.filter(({ row }) => row.status !== 'wrong')
  // Of several spellings the first one in the file.
  const fresh = (names: readonly string[], known: ReadonlyMap<string, string>) =>
    names.filter((name, index) => {
      const key = name.toLowerCase()
      const first = names.findIndex((other) => other.toLowerCase() === key) === index
      return name !== '' && first && !known.has(key)
    })
  const named = new Set(steps.map(({ known }) => known?.id))
  const count = (status: ImportRow['status']) => steps.filter(({ row }) => row.status === status).length
  return {
    steps,
    preview: {
      columns: [...file.columns],
      ignored: [...file.ignored],
      rows: steps.map(({ row }) => row),
      counts: { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
      newTeams: fresh(
        usable.map(({ team }) => team),
        present.teams,
      ),
      newCohorts: fresh(
        usable.map(({ cohort }) => cohort),
        present.cohorts,
      ),
      absent: present.people.filter(({ kind, id }) => kind === 'member' && !named.has(id)).length,
    },
  }
}

function planRow({ line, cells }: FileRow, present: Present, seen: Map<string, number>): Step {
  const { email, name, team, cohort, externalId } = cells
  const roles = readRoles(cells.roles)
  const errors: Mistake[] = [
    ...shapeMistakes(cells),
    ...(Array.isArray(roles) ? [] : [{ column: 'roles' as const, message: roles.message }]),
    ...repeated(seen, `mail ${email}`, line, email !== '', 'email'),
    ...repeated(seen, `id ${externalId}`, line, externalId !== '', 'externalId'),
  ]
  const byId = externalId === '' ? undefined : present.people.find((one) => one.externalId === externalId)
  const byMail = present.people.find((one) => one.email === email)
  const known = byId ?? byMail ?? null
  if (byId && byMail && byId.id !== byMail.id)
    errors.push({ column: 'externalId', message: 'Somebody of another address has this number already.' })
  else if (byId?.kind === 'member' && byId.email !== email)
    errors.push({ column: 'email', message: 'A member of this number signs in with another address.' })
  const wanted = Array.isArray(roles) && roles.length > 0 ? roles : null
  if (known?.roles.includes('admin') && wanted && !wanted.includes('admin'))
    errors.push({ column: 'roles', message: 'Take the role of admin away under Members, not by an import.' })
  const changes = errors.length > 0 ? [] : changesOf(known, cells, wanted, present)
  const status =
    errors.length > 0 ? 'wrong' : known === null ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return {
    row: { line, email, name: name || known?.name || '', status, changes, errors },
    known,
    roles: wanted,
    team,
    cohort,
    externalId,
  }
}

function shapeMistakes(cells: FileRow['cells']): Mistake[] {
  const mistakes: Mistake[] = []
  if (cells.email === '') mistakes.push({ column: 'email', message: 'There is no address.' })
  else if (!isAddress(cells.email)) mistakes.push({ column: 'email', message: 'This is no e-mail address.' })
  for (const [column, most] of Object.entries(longest) as [ImportColumn, number][])
    if (cells[column].length > most)
      mistakes.push({ column, message: `This is longer than ${most} characters.` })
  return mistakes
}

function repeated(
  seen: Map<string, number>,
  key: string,
  line: number,
  asked: boolean,
  column: 'email' | 'externalId',
): Mistake[] {
  if (!asked) return []
  const first = seen.get(key)
  if (first === undefined) {
    seen.set(key, line)
    return []
  }
  return [{ column, message: `Line ${first} has the same one. Each person stands in the file once.` }]
}

const roleWord = z.enum(allRoles)

/** "Rep, coach" or "player-coach"; [] for an empty cell. */
function readRoles(cell: string): Role[] | { readonly message: string } {
  const said = cell
    .toLowerCase()
    .split(/[,;/|+&]|\band\b/u)
    .map((word) => word.trim().replaceAll(/\s+/gu, '-'))
    .filter((word) => word !== '')
  const unknown = said.filter((word) => word !== 'player-coach' && !roleWord.safeParse(word).success)
  if (unknown.length > 0)
    return {
      message: `There is no role ${words.format(unknown)}. Use ${words.format([...allRoles, 'player-coach'])}.`,
    }
  const held = new Set(said.flatMap((word) => (word === 'player-coach' ? ['rep', 'coach'] : [word])))
  return allRoles.filter((role) => held.has(role))
}

function changesOf(
  known: Known | null,
  { name, email, team, cohort, externalId }: FileRow['cells'],
  roles: readonly Role[] | null,
  present: Present,
): string[] {
  const into = (kind: string, called: string, ids: ReadonlyMap<string, string>, has: readonly string[]) => {
    if (called === '') return []
    const id = ids.get(called.toLowerCase())
    return id !== undefined && has.includes(id) ? [] : [`${kind}: ${called}`]
  }
  const groups = [
    ...into('Team', team, present.teams, known?.teams ?? []),
    ...into('Cohort', cohort, present.cohorts, known?.cohorts ?? []),
  ]
  const number = externalId === '' || known?.externalId === externalId ? [] : [`External id: ${externalId}`]
  if (known === null) return [`Invited as ${words.format(roles ?? ['rep'])}`, ...groups, ...number]
  const sameRoles = roles === null || roles.join() === known.roles.join()
  return [
    ...(sameRoles ? [] : [`Roles: ${words.format(known.roles)} → ${words.format(roles)}`]),
    ...(known.kind === 'invite' && name !== '' && known.name !== name ? [`Name: ${name}`] : []),
    ...(known.kind === 'invite' && known.email !== email ? [`Address: ${email}`] : []),
    ...groups,
    ...number,
  ]
}
