import type { SampleView } from '#contract/sample.ts'
import { counted } from '../when.ts'

/** What is to be known about sample data while it is not whole; null once it is. */
export function writingWords({ state, written, of }: NonNullable<SampleView['here']>): string | null {
  if (state === 'written') return null
  if (state === 'failed')
    return 'Not all of the sample attempts could be written. Figures hold those that were.'
  const left = Math.max(of - written, 1)
  return counted(
    left,
    'Sample attempts are still being written: {n} is left. Until then figures and dates are not whole.',
    'Sample attempts are still being written: {n} are left. Until then figures and dates are not whole.',
  )
}
