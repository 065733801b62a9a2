import type { OutgoingFailure } from './outgoing.ts'

/** For whoever typed an address in, what is wrong with it and what to do. */
export const refusalWords: Readonly<Record<OutgoingFailure, string>> = {
  'bad-address': 'Write the whole address, such as https://hooks.company.com/in.',
  'inner-address':
    'This address belongs to an inner network, or is not HTTPS. Use a public one, or have whoever runs this server allow it.',
  'unknown-name': 'This name cannot be found. Check how it is written.',
  'no-connection': 'Nobody answers at this address.',
  'bad-certificate': 'The certificate of this address is not one that is trusted.',
  timeout: 'There was no answer in time.',
  'too-long': 'The answer was too long.',
}
