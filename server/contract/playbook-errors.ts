/** Refusals on the way from a strong performer to a playbook. Part of the list in `error-codes.ts`. */
export const playbookErrors = {
  'nomination/not_found': { status: 404, title: 'There is nothing here that you can open.' },
  'nomination/conflict': {
    status: 409,
    title: 'This nomination was already made with other words. It stays.',
  },
  'nomination/not_a_rep': {
    status: 400,
    title: 'Name a rep of this organisation whom you reach, and not yourself.',
  },
  'nomination/no_consent': {
    status: 409,
    title: 'Nothing can be handed over without your consent. Give it first.',
  },
  'nomination/source_not_found': {
    status: 404,
    title:
      'Hand over calls of your own and roleplays that you submitted. One of these is neither, so nothing changed.',
  },
  'interview/no_moment': {
    status: 404,
    title: 'This moment is not handed over any more. Reload the page to see those that are.',
  },
  'interview/changed': {
    status: 409,
    title:
      'Somebody else has changed this answer since you opened it. Copy yours, reload, then write it again.',
  },
  'playbook/not_found': { status: 404, title: 'There is nothing here that you can open.' },
  'playbook/exists': {
    status: 409,
    title: 'There is a playbook of this nomination already. Open it from the list.',
  },
  'playbook/changed': {
    status: 409,
    title: 'Somebody else has changed this playbook since you opened it. Reload it, then write yours again.',
  },
  'playbook/empty': {
    status: 409,
    title: 'Nobody could practise from this yet. Write at least one thing to do or to leave, then publish.',
  },
  'playbook/no_consent': {
    status: 409,
    title:
      'Its performer does not consent, or no longer. Ask them; nothing is shown to others until they do.',
  },
  'playbook/no_reader': {
    status: 400,
    title: 'One of these is no team or cohort of yours. Choose from the list.',
  },
  'playbook/read_already': {
    status: 409,
    title:
      'Somebody has had this playbook already, so chance cannot decide any more who gets it first. Draw before it is published.',
  },
  'playbook/too_few': {
    status: 409,
    title:
      'A random half takes a campaign of yours with at least ten people in it. Publish it to everybody instead.',
  },
  'playbook/no_draw': {
    status: 409,
    title: 'Nobody waits for this playbook: it was not given to a random half first.',
  },
  'playbook/half_waits': {
    status: 409,
    title:
      'A random half still waits for it. Release it to them first; until then what was published stays as it is.',
  },
  'playbook/model_failed': {
    status: 502,
    title:
      'The model gave no draft that can be used. Try again, or take the draft from the differences alone.',
  },
} as const
