import { usualPassRule, type CreateAssignment, type PassRule, type Target } from '#contract/assignment.ts'
import { ownZone } from '../../components/assigned/due.ts'
import { hasGroups, missingTargets } from '../../components/assigned/targets.ts'
import { dayFromToday } from '../../components/assigned/zones.ts'

/** What is being put together, before it is one. */
export type AssignDraft = {
  readonly targets: readonly Target[]
  readonly newcomers: boolean | null
  readonly scenarioId: string | null
  readonly difficulty: CreateAssignment['difficulty']
  readonly packId: string | null
  readonly kind: CreateAssignment['kind']
  readonly passRule: PassRule
  readonly note: string
  readonly opensOn: string
  readonly dueOn: string
  readonly dueTime: string
  readonly zone: string
}

export const emptyDraft = (): AssignDraft => ({
  targets: [],
  newcomers: null,
  scenarioId: null,
  difficulty: null,
  packId: null,
  kind: 'practice',
  passRule: usualPassRule,
  note: '',
  opensOn: '',
  dueOn: dayFromToday(14),
  dueTime: '17:00',
  zone: ownZone(),
})

export const steps = ['Who', 'What', 'When', 'Preview'] as const

/** What is missing before the next step; null where nothing is. */
export function missingAt(step: number, draft: AssignDraft): string | null {
  switch (step) {
    case 0:
      return missingTargets(draft)
    case 1:
      return draft.scenarioId === null ? 'Choose a scenario or a room.' : null
    case 2:
      if (draft.dueOn === '' || draft.dueTime === '') return 'Give a day and a time.'
      return draft.opensOn !== '' && draft.opensOn > draft.dueOn ? 'It cannot be due before it opens.' : null
    default:
      return null
  }
}

export const bodyOf = (draft: AssignDraft): Omit<CreateAssignment, 'id'> => ({
  scenarioId: draft.scenarioId ?? '',
  difficulty: draft.difficulty,
  packId: draft.packId,
  kind: draft.kind,
  passRule: draft.kind === 'assessed' ? draft.passRule : null,
  note: draft.note.trim() === '' ? null : draft.note.trim(),
  opens: draft.opensOn === '' ? null : `${draft.opensOn}T00:00`,
  due: `${draft.dueOn}T${draft.dueTime}`,
  zone: draft.zone,
  newcomers: hasGroups(draft) && draft.newcomers === true,
  targets: [...draft.targets],
})
