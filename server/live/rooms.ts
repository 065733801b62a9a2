/** Every window on one roleplay. */
export const roomOf = (roleplayId: string): string => `roleplay:${roleplayId}`
/** Every connection of one person. */
export const userRoom = (userId: string): string => `user:${userId}`
/** Every connection of one login. */
export const loginRoom = (sessionId: string): string => `login:${sessionId}`
