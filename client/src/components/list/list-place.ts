/** Where in a list by name somebody is: it stands in the address, so that going back and a sent link lead there. */
export type ListPlace = { readonly find?: string; readonly after?: string; readonly before?: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The address as it can be used; what cannot is left out. */
export function readPlace(search: Readonly<Record<string, unknown>>): ListPlace {
  // A number that was looked for comes back as one.
  const find = typeof search['find'] === 'number' ? String(search['find']) : search['find']
  const { after, before } = search
  const found = typeof find === 'string' && find !== '' ? { find: find.slice(0, 100) } : {}
  if (typeof after === 'string' && uuid.test(after)) return { ...found, after }
  return typeof before === 'string' && uuid.test(before) ? { ...found, before } : found
}
