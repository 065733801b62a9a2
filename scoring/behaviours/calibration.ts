import { sigmoid } from './linear-head.ts'

/** Turns a head's raw log-odds into a confidence that holds on unseen batches. */
export type Calibration = {
  readonly slope: number
  readonly offset: number
  /** From here up a code is given. */
  readonly band: number
  /** From here up to the band a code is only shown as unsure. */
  readonly floor: number
}

/** Confidence 0–1 of a raw score in log-odds (Platt scaling fitted on left-out batches). */
export const calibrated = (score: number, { slope, offset }: Calibration): number =>
  sigmoid(slope * score + offset)
