/** What stands behind the question mark of an address, before anybody has looked at it. */
export type Search = Record<string, unknown>

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
