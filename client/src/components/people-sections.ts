/** The pages beside Members, in the order of their tabs. */
export const peopleSections = [
  { section: 'teams', label: 'Teams' },
  { section: 'cohorts', label: 'Cohorts' },
  { section: 'invitations', label: 'Invitations' },
  { section: 'import', label: 'Import' },
  { section: 'mail', label: 'Mail' },
  { section: 'record', label: 'Record' },
  { section: 'sign-on', label: 'Sign-on' },
] as const
