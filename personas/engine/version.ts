/** Raised whenever the same turns would come to another state or other words; stored with every snapshot. */
export const engineVersion = 'buyer-8'
