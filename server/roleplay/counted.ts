/**
 * Purposes of whole attempts at a scenario: what lists of attempts, maps and means are made of. A retake begins with a
 * second try, and the others are no conversations with a buyer of the library. The demo's are looked at like people's,
 * and enter no figure of agreement.
 */
export const attemptPurposes = ['practice', 'assessed', 'demo'] as const
