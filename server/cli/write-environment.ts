import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentExample, withTable } from '../env-table.ts'
import { libraryRoot } from '../library/load.ts'

const readme = join(libraryRoot, 'README.md')
writeFileSync(join(libraryRoot, '.env.example'), environmentExample())
writeFileSync(readme, withTable(readFileSync(readme, 'utf8')))
console.log('Wrote .env.example and the table in README.md.')
