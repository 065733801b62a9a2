/** What may go wrong on the way in: passwords, second factors, a company's provider. Part of the list in `error-codes.ts`. */
export const signInErrors = {
  'auth/wrong_password': {
    status: 401,
    title: 'The address or the password is not right. Check both, then try again.',
  },
  'auth/forbidden': { status: 403, title: 'Your role does not allow this.' },
  'auth/wrong_origin': { status: 403, title: 'This address may not connect from another site.' },
  'auth/wrong_code': {
    status: 401,
    title: 'The code is not right. Take the one that is shown now, or one of your kept codes.',
  },
  'auth/code_too_late': {
    status: 401,
    title: 'This took too long or too many tries. Sign in with your password again, then give the code.',
  },
  'auth/two_factor_on': { status: 409, title: 'A second factor is on already. Switch it off first.' },
  'auth/two_factor_needed': {
    status: 403,
    title: 'This organisation asks for a second factor. Set it up, then go on.',
  },
  'auth/two_factor_stays': {
    status: 409,
    title: 'An organisation that you belong to asks for a second factor, so it stays on.',
  },
  'auth/two_factor_own': {
    status: 409,
    title: 'Your own second factor is switched off in the settings, with your password.',
  },
  'auth/single_sign_on': {
    status: 403,
    title: 'Addresses of your company sign in at its own provider. Use “Sign in with your company”.',
  },
  'sign_on/provider_failed': {
    status: 502,
    title: 'Your company’s provider could not sign you in. Try again, or ask an admin to check its settings.',
  },
  'sign_on/no_address': {
    status: 403,
    title: 'Your company’s provider names no confirmed e-mail address for you. Ask an admin.',
  },
  'sign_on/other_domain': {
    status: 403,
    title: 'The address that came back is not of your company’s domain. Sign in there with the right one.',
  },
  'sign_on/not_invited': { status: 403, title: 'You are not invited yet. Ask an admin for an invitation.' },
  'sign_on/no_connection': { status: 409, title: 'Save the provider first, then add its domains.' },
  'sign_on/no_domain': { status: 404, title: 'There is no such domain here. Add it first.' },
  'sign_on/no_record': {
    status: 409,
    title: 'The TXT record is not there yet. Add it in your DNS; it may take an hour until it is seen.',
  },
  'sign_on/domain_taken': {
    status: 409,
    title: 'Another organisation signs in with this domain. Ask whoever runs this server.',
  },
  'auth/link_used': {
    status: 404,
    title: 'This link was used or has run out. Ask for a new one on the sign-in page.',
  },
} as const
