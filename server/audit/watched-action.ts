/** That somebody watched a roleplay while it ran: reading, though no endpoint's. */
export const watchedAction = 'roleplay/watched'
