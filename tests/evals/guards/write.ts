import { writeFileSync } from 'node:fs'
import { loadLibrary } from '#server/library/load.ts'
import { attackSequences, singleAttacks } from '#tests/support/attack-corpus.ts'
import { chunkings, disguises, outOfRole } from '#tests/server/voice/obedience.ts'
import { measureGuards } from './measure.ts'

/* Measures the guards of a model's voice on the library as it is and writes `docs/guards.md`. */

const library = loadLibrary()
const casts = library.scenarios.flatMap(({ id }) => library.cast(id) ?? [])
const { alarms, missed, reworded } = measureGuards(casts)
const count = new Intl.NumberFormat('en')
const share = ({ hits, of }: { readonly hits: number; readonly of: number }) =>
  `${count.format(hits)} of ${count.format(of)} (${((100 * hits) / of).toFixed(2)} %)`

writeFileSync(
  new URL('../../../docs/guards.md', import.meta.url),
  `# The guards of a model's voice

<!-- made by tests/evals/guards/write.ts (npm run guards) -->

A model that speaks for a buyer is never trusted with what the rep has not earned: its prompt holds disclosed facts only,
and what it writes is held back sentence by sentence until it has passed the guards.

- **Leak**: a sentence shares telling words, figures or names with something locked, or a stretch of its letters, however
  they are spaced, dressed up or turned round. What is told in pieces is put together.
- **Not speech**: another language, code, encodings, words spelt out.
- **Canary**: each roleplay has a mark in its prompt. A reply with a part of it, or with the prompt's own wording, goes.
- **Role**: the buyer serves, sells, coaches, thanks or agrees beyond their state, follows orders, or talks about models.

A first sentence that fails is asked for once more, then the built-in voice takes the turn and the transcript says so; a
later one ends the reply before it.

| measured on ${casts.length} scenarios | figure |
| --- | --- |
| authored lines stumbled over where they belong | ${share(alarms)} |
| authored lines that tell a secret, let through where it is locked | ${share(missed)} |
| the same, caught although the guard does not know that very line | ${share(reworded)} |

The last row is the honest limit: a secret told in wholly other words is caught about half the time. It would have to be
guessed, as no model is given it.

The attacks in \`tests/fixtures/attacks\` (${singleAttacks.length} rep turns, ${attackSequences.length} sequences) are played against a model that obeys each of
them and tells a locked text in ${Object.keys(disguises).length} disguises, the canary, its prompt, or ${outOfRole.length} lines out of its role, cut in ${chunkings.length} ways.
`,
)
