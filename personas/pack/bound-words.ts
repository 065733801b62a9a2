/**
 * Tells whether a text speaks of the offer that a scenario was written with. A bound word is meant from its beginning
 * ("ledger" finds "ledgers"); one that ends in "!" is meant exactly ("close!" leaves "closer" alone); several words
 * are meant as they follow each other.
 */
export function boundTest(words: readonly string[]): (text: string) => boolean {
  if (words.length === 0) return () => false
  const alternatives = words.map((word) => {
    const exact = word.endsWith('!')
    const plain = (exact ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    return `${plain.replace(/\s+/gu, String.raw`\s+`)}${exact ? String.raw`(?![\p{L}\p{N}])` : ''}`
  })
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})`, 'iu')
  return (text) => pattern.test(text)
}
