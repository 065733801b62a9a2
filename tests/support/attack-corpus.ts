import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import { arenas } from '#personas/schema.ts'

const common = { kind: z.string(), arena: z.enum(arenas).optional(), scenario: z.string().optional() }
const single = z.array(z.strictObject({ ...common, says: z.string() }))
const sequences = z.array(z.strictObject({ ...common, says: z.array(z.string()).min(2) }))

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../fixtures/attacks/${name}.yaml`, import.meta.url), 'utf8'))

/** Rep turns, one or several in a row, by which somebody tries to get a buyer out of their role. */
export type Attack = Omit<z.infer<typeof sequences>[number], 'says'> & { readonly says: readonly string[] }

export const singleAttacks: readonly Attack[] = single
  .parse(read('single'))
  .map((one) => ({ ...one, says: [one.says] }))
export const attackSequences: readonly Attack[] = sequences.parse(read('sequences'))
export const everyAttack: readonly Attack[] = [...singleAttacks, ...attackSequences]
