/** The five-character SQLSTATE of a failed query, from either driver; drizzle wraps it as the cause. */
export function sqlState(error: unknown): string | null {
  let current: unknown = error
  for (let depth = 0; depth < 4 && current instanceof Error; depth++) {
    const code: unknown = 'code' in current ? current.code : undefined
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
    current = current.cause
  }
  return null
}

export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === '23505'
export const isNullViolation = (error: unknown): boolean => sqlState(error) === '23502'
