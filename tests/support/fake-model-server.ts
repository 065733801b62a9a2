import { LLMock } from '@copilotkit/aimock'
import { onTestFinished } from 'vitest'

export type FakeModelServer = {
  /** As `OPENAI_BASE_URL` wants it. */
  readonly url: string
  readonly mock: LLMock
  readonly calls: number
}

/**
 * A well-behaved endpoint for Chat Completions on loopback: streams in small chunks with usage, answers 404 to a prompt
 * that nothing was set up for, keeps a journal. Stopped when the test is over. For misbehaviour see `odd-server.ts`.
 */
export async function fakeModelServer(setUp: (mock: LLMock) => void): Promise<FakeModelServer> {
  const mock = new LLMock({ port: 0, host: '127.0.0.1', chunkSize: 7, logLevel: 'silent' })
  setUp(mock)
  await mock.start()
  onTestFinished(() => mock.stop())
  return {
    url: `${mock.url}/v1`,
    mock,
    get calls() {
      return mock.getRequests().length
    },
  }
}
