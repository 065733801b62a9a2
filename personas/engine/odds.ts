export const clamp = (value: number, least = 0, most = 1): number => Math.min(most, Math.max(least, value))

/** Log-odds of a probability; the ends are held off infinity. */
export const logOdds = (probability: number): number => {
  const held = clamp(probability, 0.001, 0.999)
  return Math.log(held / (1 - held))
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
