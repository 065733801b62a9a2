import { expect, it } from 'vitest'
import { begun, stepped, type Step } from '#client/components/writing/history.ts'

const after = (...steps: readonly Step[]) => steps.reduce(stepped, begun('one'))
const typed = (source: string, at: number): Step => ({ type: 'set', source, tag: 'yaml', at })

it('undoes what was typed in one go in one step', () => {
  const typing = [typed('one t', 0), typed('one two', 300)]
  expect(after(...typing, { type: 'undo' })).toMatchObject({ present: 'one', past: [] })
})

it('begins a new step once the text was saved, however soon the author goes on', () => {
  const soon = after(typed('one two', 0), { type: 'saved', source: 'one two' }, typed('one two three', 700))
  expect(stepped(soon, { type: 'undo' }).present).toBe('one two')
})

it('keeps typing in one step where what was saved is older than what stands there', () => {
  const on = after(
    typed('one t', 0),
    typed('one tw', 600),
    { type: 'saved', source: 'one t' },
    typed('one two', 700),
  )
  expect(stepped(on, { type: 'undo' }).present).toBe('one')
})
