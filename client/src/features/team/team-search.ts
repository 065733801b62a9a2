/** Which team stands in the address; the first one without it. */
export type TeamSearch = { readonly team?: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The address as it can be used; what cannot is left out. */
export const readTeamSearch = ({ team }: Readonly<Record<string, unknown>>): TeamSearch =>
  typeof team === 'string' && uuid.test(team) ? { team } : {}
