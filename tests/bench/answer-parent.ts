/** The other end of `startChild`: says that this process is ready and answers its questions. */
export function answerParent(ready: unknown, questions: Readonly<Record<string, () => number>> = {}): void {
  process.on('message', (question: string) => {
    if (question === 'usage') {
      const { user, system } = process.cpuUsage()
      globalThis.gc?.()
      const { heapUsed, external } = process.memoryUsage()
      process.send?.({ cpuMs: (user + system) / 1000, heldBytes: heapUsed + external })
      return
    }
    process.send?.(questions[question]?.() ?? Number.NaN)
  })
  process.send?.(ready)
}
