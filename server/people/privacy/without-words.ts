/** Names under which what somebody said, wrote or is called stands in a stored document. */
const words: ReadonlySet<string> = new Set([
  'quote',
  'quotes',
  'text',
  'words',
  'sentence',
  'sentences',
  'line',
  'said',
  'name',
  'note',
  'reason',
  'summary',
  'comment',
])

/** A code of ours: no spaces, Latin letters, short. Whatever else a string is, it may be somebody's. */
const code = /^[a-z][a-z0-9]*([_:./-][a-z0-9]+)*$/i
const longestCode = 40

/**
 * A stored document with its figures, codes and shape, and without a word of anybody's: every string that is not
 * plainly a code of ours becomes ''. Unknown fields are taken for words, so that a new one is erased, not kept.
 */
export function withoutWords(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return !words.has(key) && value.length <= longestCode && code.test(value) ? value : ''
  if (Array.isArray(value)) return value.map((one) => withoutWords(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutWords(one, name)]))
}
