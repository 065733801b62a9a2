import { expect, it } from 'vitest'
import { drillsFor } from '#server/playbooks/draft.ts'

it('suggests the drills that are nearest to what a performer does otherwise, at most three and none of the ladder', () => {
  expect(drillsFor(['name_tension'])[0]).toBe('name-the-silence')
  expect(drillsFor(['hold_with_reason']).slice(0, 2)).toEqual(['hold-a-price', 'hold-a-salary-band'])
  expect(drillsFor(['invite_no', 'clean_ask']).every((id) => !id.startsWith('honest-no'))).toBe(true)
  expect(drillsFor(['hold_with_reason', 'name_tension', 'clean_ask', 'candour'])).toHaveLength(3)
  expect(drillsFor(['small_talk'])).toEqual([])
})
