/** Back to where the rep writes. */
export const focusComposer = (): void => document.querySelector<HTMLElement>('form textarea')?.focus()
