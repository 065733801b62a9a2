import { expect, it } from 'vitest'
import { roles } from '#contract/ids.ts'
import { placesFor } from '#client/app/navigation.ts'
import { ownPlace } from '#client/features/home/own-place.ts'
import { stepsFor } from '#client/features/home/tour-steps.ts'

it.each(roles.filter((role) => role !== 'rep'))(
  'shows a %s on the first page to a place of their own',
  (role) => {
    const { to } = ownPlace([role])
    expect(to).not.toBe('/o/$orgId/settings')
    expect(placesFor([role]).map((place) => place.to)).toContain(to)
  },
)

it.each(roles)('names no place among the first steps of a %s that they cannot open', (role) => {
  const open = placesFor([role]).map((place): string => place.to)
  const named = stepsFor([role]).flatMap(({ to }) => (to === null ? [] : [to]))
  expect(named.filter((to) => !open.includes(to))).toEqual([])
})
