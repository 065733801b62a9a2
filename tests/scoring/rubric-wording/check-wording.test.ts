import { describe, expect, it } from 'vitest'
import { checkWording } from '#scoring/rubric-wording/check-wording.ts'
import { concrete, vague } from './labelled.ts'
import { secondConcrete, secondVague, unseenConcrete, unseenVague } from './unseen.ts'

type Labelled = {
  readonly vague: readonly (readonly [string, string])[]
  readonly concrete: readonly string[]
}

const kindsOf = (text: string): string[] => checkWording(text).map(({ kind }) => kind)

/** How often the check is right about which wording is vague, and names what is wrong with it most. */
function measure({ vague: bad, concrete: fine }: Labelled) {
  const missed = bad.filter(([, text]) => kindsOf(text).length === 0)
  const wrong = fine.filter((text) => kindsOf(text).length > 0)
  const hits = bad.length - missed.length
  const named = bad.filter(([kind, text]) => kindsOf(text).includes(kind)).length
  return {
    precision: hits / (hits + wrong.length),
    recall: hits / bad.length,
    named: named / bad.length,
    missed: missed.map(([, text]) => text),
    wrong: wrong.map((text) => `${text} (${kindsOf(text).join(', ')})`),
  }
}

describe('the check of wording', () => {
  it.each([
    ['the examples it was written with', { vague, concrete }, 0.95],
    ['examples that it was mended by', { vague: secondVague, concrete: secondConcrete }, 0.9],
    ['examples written after that', { vague: unseenVague, concrete: unseenConcrete }, 0.7],
  ])('tells vague from concrete in %s', (name, labelled, least) => {
    const { precision, recall, named, missed, wrong } = measure(labelled)
    console.log(
      `${name}: ${labelled.vague.length} vague, ${labelled.concrete.length} concrete; ` +
        `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, reason named ${named.toFixed(2)} ` +
        `(calling everything vague: precision ${(labelled.vague.length / (labelled.vague.length + labelled.concrete.length)).toFixed(2)})\n` +
        `  missed: ${missed.join(' | ')}\n  wrongly found: ${wrong.join(' | ')}`,
    )
    expect(precision).toBeGreaterThanOrEqual(least)
    expect(recall).toBeGreaterThanOrEqual(least)
  })
})
