/** Only addresses of this product: a link must not send anybody elsewhere after signing in. */
export const ownAddress = (next: string | undefined): string =>
  next && /^\/(?![/\\])/.test(next) ? next : '/'
