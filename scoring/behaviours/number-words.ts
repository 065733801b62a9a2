const small: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
)
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  grand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
}

export type ReadNumber = {
  readonly value: number
  /** How many words the number takes. */
  readonly length: number
  /** Written with a currency sign. */
  readonly currency: string | null
  readonly percent: boolean
}

const digits = /^([$€£])?(\d+(?:,\d{3})+|\d+)(\.\d+)?(k|m|bn|x)?(%)?([$€£])?$/

/**
 * Reads the number that begins at `words[at]` (canonical words): digits, with thousands and a suffix, or
 * spelled out ("a hundred and twenty", "two and a half", "three point five"). Null where none begins.
 */
export function readNumber(words: readonly string[], at: number): ReadNumber | null {
  const written = digits.exec(words[at] ?? '')
  if (written === null) return spelled(words, at)
  const [, sign, whole = '', fraction = '', suffix, percent, signAfter] = written
  let value = Number(whole.replaceAll(',', '') + fraction)
  let length = 1
  if (suffix === 'k') value *= 1_000
  if (suffix === 'm') value *= 1_000_000
  if (suffix === 'bn') value *= 1_000_000_000
  const scale = scales[words[at + length] ?? '']
  if (scale !== undefined && scale >= 1_000) {
    value *= scale
    length += 1
  }
  return { value, length, currency: sign ?? signAfter ?? null, percent: percent !== undefined }
}

function spelled(words: readonly string[], at: number): ReadNumber | null {
  let total = 0
  let group = 0
  let length = 0
  let seen = false
  for (let index = at; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const next = words[index + 1] ?? ''
    const scale = scales[word]
    if (small[word] !== undefined) {
      if (seen && group % 10 !== 0 && group !== 0) break
      if (seen && group !== 0 && group % 100 !== 0 && small[word] >= 10) break
      group += small[word]
    } else if (tens[word] !== undefined) {
      if (seen && group % 100 !== 0) break
      group += tens[word]
    } else if (
      scale !== undefined &&
      (seen || (scale >= 100 && at > 0 && /^an?$/.test(words[at - 1] ?? '')))
    ) {
      group = Math.max(group, 1) * scale
      if (scale >= 1_000) {
        total += group
        group = 0
      }
    } else if (word === 'dozen' && (seen || /^an?$/.test(words[at - 1] ?? ''))) {
      group = Math.max(group, 1) * 12
    } else if (
      word === 'and' &&
      seen &&
      (small[next] !== undefined || tens[next] !== undefined) &&
      group % 100 === 0
    ) {
      continue
    } else if (word === 'and' && seen && next === 'a' && words[index + 2] === 'half') {
      return scaled(words, total + group + 0.5, at, index + 3)
    } else if (word === 'point' && seen && small[next] !== undefined && small[next] < 10) {
      return scaled(words, total + group + small[next] / 10, at, index + 2)
    } else break
    seen = true
    length = index + 1 - at
  }
  return seen ? result(total + group, length) : null
}

/** "two and a half million": the scale after a fraction counts for the whole. */
function scaled(words: readonly string[], value: number, at: number, end: number): ReadNumber {
  const scale = scales[words[end] ?? ''] ?? 1
  return scale < 1_000 ? result(value, end - at) : result(value * scale, end + 1 - at)
}

const result = (value: number, length: number): ReadNumber => ({
  value,
  length,
  currency: null,
  percent: false,
})
