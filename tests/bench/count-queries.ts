import { Client } from 'pg'

/** Counts statements on the product's own connections while something runs. */
export type QueryCount = {
  during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly queries: number }>
}

/** Its pool goes by this name; the job queue's has none. */
const productName = 'conviction'

/** From here on every statement of this process passes by. To be called before a connection is opened. */
export function countQueries(): QueryCount {
  let counted = 0
  const send = Client.prototype.query
  // Overloaded in five ways, of which none matters here.
  Client.prototype.query = function query(this: Client, ...given: unknown[]) {
    const { connectionParameters } = this as unknown as {
      connectionParameters: { application_name?: string }
    }
    if (connectionParameters.application_name === productName) counted += 1
    return Reflect.apply(send, this, given) as never
  }
  return {
    async during(work) {
      const before = counted
      const result = await work()
      return { result, queries: counted - before }
    },
  }
}
