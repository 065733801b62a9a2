/* oxlint-disable no-console -- a program for the terminal */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createCachedEmbed } from '../coder/vector-cache.ts'
import { readConversations } from './conversation.ts'
import { measure } from './measure.ts'
import { linesOf } from './print.ts'

/*
 * How far the scores of all invented conversations move when nothing of what was done does, and what meddling,
 * manipulation and recital come to. `--json FILE` writes the figures as well. The gate runs a part of it.
 */
const { values } = parseArgs({ options: { json: { type: 'string' } } })
const { embed, close } = createCachedEmbed()
try {
  const measured = await measure(readConversations(), embed)
  for (const line of linesOf(measured)) console.log(line)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`)
} finally {
  await close()
}
