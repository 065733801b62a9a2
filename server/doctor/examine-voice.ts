import type { Config } from '../config.ts'
import { attention, ok, type Finding } from './finding.ts'

const local = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** A browser opens the microphone only for pages over HTTPS or on the machine itself. */
export function examineVoice({ publicUrl }: Pick<Config, 'publicUrl'>): Finding {
  if (publicUrl === null) {
    return ok('voice', 'works on localhost; for other machines set PUBLIC_URL to an https address')
  }
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'https:' || local.test(hostname))
    return ok('voice', `browsers open the microphone for ${publicUrl}`)
  return attention(
    'voice',
    `browsers open no microphone for ${publicUrl}: serve it over HTTPS. Typing works.`,
  )
}
