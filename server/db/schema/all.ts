/**
 * Every table, for the query builder and for making migrations. The order is that of foreign keys, parents first:
 * backups are loaded in it.
 */
import * as library from './library.ts'
import * as people from './people.ts'
import * as roleplay from './roleplay.ts'
import * as scoring from './scoring.ts'

export const schema = { ...people, ...library, ...roleplay, ...scoring }
