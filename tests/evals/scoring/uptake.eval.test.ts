import { spearman } from '../coder/measures.ts'
import { createCachedEmbed } from '../coder/vector-cache.ts'
import { wordsOf } from '#scoring/behaviours/clean-text.ts'
import { afterAll, expect, it } from 'vitest'
import { findData } from './data-folder.ts'
import { uptakes } from './measure-uptake.ts'
import { readUptakePairs } from './uptake-pairs.ts'

// A small fixed piece of what `npm run evals:scoring` measures.
const data = findData(process.env)
if ('skipped' in data) console.log(data.skipped)

const { embed, close } = createCachedEmbed()
afterAll(close)

it.runIf('folder' in data)(
  'rises with the uptake that experts saw in lessons',
  { timeout: 300_000 },
  async () => {
    const pairs = readUptakePairs('folder' in data ? data.folder : '', 'dev').slice(0, 160)
    const experts = pairs.map(({ uptake_z: rating }) => rating)
    const rank = spearman(await uptakes(pairs, embed), experts)
    const byWords = spearman(
      pairs.map(({ rep }) => wordsOf(rep).length),
      experts,
    )
    console.log(`uptake: n ${pairs.length}  ours ${rank.toFixed(3)}  word count ${byWords.toFixed(3)}`)
    expect(rank).toBeGreaterThan(0.45)
  },
)
