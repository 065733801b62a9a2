import type { MyAssignment, RepState } from '#contract/assignment.ts'

type Kind = MyAssignment['kind']

/** How a rep stands, to others. */
export const stateWords = (state: RepState, kind: Kind): string =>
  ({
    upcoming: 'Not open yet',
    open: 'Open',
    submitted: 'Submitted',
    done: kind === 'assessed' ? 'Passed' : 'Done',
    failed: 'Attempts used',
    excused: 'Excused',
  })[state]

export const stateColours: Readonly<Record<RepState, string>> = {
  upcoming: 'gray',
  open: 'gray',
  submitted: 'ochre',
  done: 'pine',
  failed: 'clay',
  excused: 'gray',
}

export const kindWords: Readonly<Record<Kind, string>> = { practice: 'Practice', assessed: 'Assessed' }
