import { canonical, firstWords } from './clean-text.ts'
import type { Embed } from './reading.ts'
import { remembered } from './remembered.ts'

/** Words of a turn that are embedded: 20 ms for 40 words, linear beyond; more add little to the vector. */
const longestText = 80

/** The form in which a text is embedded, wherever it is. */
export const embeddedForm = remembered((text) => firstWords(canonical(text), longestText))

/** The vector of a text that was given to `embedOnce`. */
export type VectorOf = (text: string) => Float32Array

/**
 * Embeds all texts in one call, identical ones once. The lookup throws for a text that was not given,
 * and `embedOnce` where `embed` answers with another number of vectors than texts.
 */
export async function embedOnce(embed: Embed, texts: Iterable<string>): Promise<VectorOf> {
  const forms = [...new Set([...texts].map(embeddedForm))]
  const vectors = forms.length === 0 ? [] : await embed(forms)
  if (vectors.length !== forms.length) {
    throw new Error(
      `embed answered ${vectors.length} vectors for ${forms.length} texts; it must keep their order`,
    )
  }
  const byForm = new Map(forms.map((form, index) => [form, vectors[index]]))
  return (text) => {
    const vector = byForm.get(embeddedForm(text))
    if (vector === undefined) throw new Error('A text is compared that was never embedded')
    return vector
  }
}
