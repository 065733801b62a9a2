/** Every window on one roleplay. */
export const roomOf = (roleplayId: string): string => `roleplay:${roleplayId}`
/** Every window of whom its rep lets watch it. */
export const watchRoomOf = (roleplayId: string): string => `watch:${roleplayId}`
/** Every connection of one person. */
export const userRoom = (userId: string): string => `user:${userId}`
/** Every connection of one login. */
export const loginRoom = (sessionId: string): string => `login:${sessionId}`
