import { echoOf } from '#personas/engine/echo.ts'
import { describe, expect, it } from 'vitest'

describe('the words a listener picks up', () => {
  it.each([
    ['Is it the budget?', 'budget'],
    ['Onboarding is a fixed £12,000.', 'fixed £12,000'],
    ['I hear the shift handover in what you say.', 'shift handover'],
    ['Is that about your controller?', 'controller'],
  ])('of “%s” are “%s”', (text, echo) => {
    expect(echoOf(text)).toBe(echo)
  })

  it.each([
    ['When an accrual turns up, who explains it?'],
    ['You would distrust a price that moves.'],
    ['That makes sense.'],
    ['How are you?'],
    ['We went ahead anyway, thankfully.'],
    [''],
  ])('are none where nothing reads as a name: “%s”', (text) => {
    expect(echoOf(text)).toBeNull()
  })
})
