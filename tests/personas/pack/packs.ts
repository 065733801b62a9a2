import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { packSchema, type Pack } from '#personas/pack.ts'

const read = (name: string): Pack =>
  packSchema.parse(parse(readFileSync(new URL(`../../fixtures/packs/${name}.yaml`, import.meta.url), 'utf8')))

/** Three offers that have nothing in common but ten answers. */
export const packs = {
  'software by seat': read('software-by-seat'),
  'a machine with maintenance': read('machine-with-maintenance'),
  'a service by day': read('service-by-day'),
} as const
