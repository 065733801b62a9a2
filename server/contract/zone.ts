import * as z from 'zod'

/** A name of the IANA time zone database. */
export const timeZone = z
  .string()
  .max(60)
  .refine((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    } catch {
      return false
    }
  }, 'There is no such time zone. Choose one from the list.')
