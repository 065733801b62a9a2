import { and, sql, type AnyColumn, type SQL } from 'drizzle-orm'

export type NamePlace = {
  readonly find?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
  readonly limit?: number | undefined
}

export type NamePage<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly from: number
  readonly previous: string | null
  readonly next: string | null
}

type Named = { readonly id: string; readonly name: string }

type List<Row extends Named> = {
  readonly name: AnyColumn
  /** Tells two of one name apart. */
  readonly id: AnyColumn
  /** What the list holds, whatever its page. */
  readonly within: SQL | undefined
  readonly count: (where: SQL | undefined) => Promise<number>
  readonly rows: (where: SQL | undefined, order: readonly SQL[], limit: number) => Promise<Row[]>
  /** The name of a row to go on from, where `rows` costs more than looking it up. */
  readonly named?: (id: string) => Promise<Named | undefined>
}

/** Rows by name, a page at a time, from a row on rather than by number: who is added meanwhile moves nobody twice. */
export async function pageByName<Row extends Named>(
  list: List<Row>,
  { after, before, limit = 50 }: NamePlace,
): Promise<NamePage<Row>> {
  const anchor = await anchorOf(list, after ?? before)
  const total = await list.count(list.within)
  const rows = await pageAt(list, anchor && { ...anchor, down: after !== undefined }, limit)
  const [first] = rows
  const ahead = first && anchor ? await list.count(and(list.within, beyond(list, first, '<'))) : 0
  return {
    rows,
    total,
    from: first ? ahead + 1 : 0,
    previous: ahead > 0 && first ? first.id : null,
    next: ahead + rows.length < total ? (rows.at(-1)?.id ?? null) : null,
  }
}

async function anchorOf(list: List<Named>, id: string | undefined): Promise<Named | undefined> {
  if (id === undefined) return undefined
  if (list.named) return list.named(id)
  const [row] = await list.rows(and(list.within, sql`${list.id} = ${id}`), [], 1)
  return row
}

async function pageAt<Row extends Named>(
  list: List<Row>,
  anchor: (Named & { readonly down: boolean }) | undefined,
  limit: number,
): Promise<Row[]> {
  const top = () => list.rows(list.within, [sql`${list.name} asc`, sql`${list.id} asc`], limit)
  if (!anchor) return top()
  if (anchor.down) {
    const where = and(list.within, beyond(list, anchor, '>'))
    return list.rows(where, [sql`${list.name} asc`, sql`${list.id} asc`], limit)
  }
  const where = and(list.within, beyond(list, anchor, '<'))
  const upwards = await list.rows(where, [sql`${list.name} desc`, sql`${list.id} desc`], limit)
  // Fewer than a page above it: the first page, whole.
  return upwards.length < limit ? top() : upwards.toReversed()
}

const beyond = ({ name, id }: Pick<List<Named>, 'name' | 'id'>, row: Named, direction: '<' | '>'): SQL =>
  sql`(${name}, ${id}) ${sql.raw(direction)} (${row.name}, ${row.id}::uuid)`

/** A pattern for `ilike` that finds these words anywhere, whatever characters they are of. */
export const anywhere = (words: string): string => `%${words.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
