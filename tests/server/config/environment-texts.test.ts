import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { variables } from '#server/config-variables.ts'
import { environmentExample, environmentTable, withTable } from '#server/env-table.ts'

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')

it('keeps the table of the README as the variables are', () => {
  expect(withTable(read('README.md'))).toBe(read('README.md'))
  for (const name of Object.keys(variables)) expect(environmentTable()).toContain(`\`${name}\``)
})

it('keeps .env.example as the variables are', () => {
  expect(read('.env.example')).toBe(environmentExample())
})

it('passes only known variables to the container', () => {
  const compose = read('docker-compose.yml')
  const app = compose.slice(compose.indexOf('  conviction:'))
  const names = [...app.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) expect(Object.keys(variables)).toContain(name)
})
