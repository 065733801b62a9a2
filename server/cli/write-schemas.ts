import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { authoredKinds } from '#contract/authoring.ts'
import { jsonSchemaOf, schemaFiles } from '../authoring/json-schema.ts'
import { libraryRoot } from '../library/load.ts'

/** Writes the JSON Schemas beside the library files, for editors: `npm run schemas`. A test holds them to the schema. */
for (const kind of authoredKinds) {
  const file = join(libraryRoot, schemaFiles[kind])
  writeFileSync(file, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`)
  process.stdout.write(`${file}\n`)
}
