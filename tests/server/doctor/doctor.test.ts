import { chmodSync, mkdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { examine } from '#server/doctor/examine.ts'
import { examineDatabase } from '#server/doctor/examine-database.ts'
import { examineClient, examineDataDir, examineNode } from '#server/doctor/examine-machine.ts'
import { examineModel } from '#server/doctor/examine-model.ts'
import { examineSentences } from '#server/doctor/examine-sentences.ts'
import { examineVoice } from '#server/doctor/examine-voice.ts'

const key = 'sk-a-key-that-nobody-may-see'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** An endpoint that answers with one status and body, for the length of `work`. */
async function withEndpoint<T>(status: number, body: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_request, answer) => answer.writeHead(status).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

const modelAt = (url: string) =>
  examineModel(readConfig({ OPENAI_BASE_URL: url, OPENAI_API_KEY: key, OPENAI_MODEL: 'small' }))

describe('the model', () => {
  it('is no matter where none is configured', async () => {
    expect(await examineModel(readConfig({}))).toMatchObject({ state: 'ok' })
  })

  it.each([
    [200, '{"data":[{"id":"small"}]}', 'ok', 'has small'],
    [200, '{"data":[{"id":"large"}]}', 'attention', 'does not list small'],
    [401, '{}', 'fail', 'refuses the key'],
    [302, '', 'attention', 'does not list its models'],
    [200, '<html>', 'attention', 'cannot be'],
  ] as const)('that answers %i %s is told apart', async (status, body, state, says) => {
    const finding = await withEndpoint(status, body, modelAt)
    expect(finding.state).toBe(state)
    expect(finding.says).toContain(says)
    expect(finding.says).not.toContain(key)
  })

  it('that cannot be reached does not fail: the built-in voice speaks', async () => {
    const gone = await withEndpoint(200, '', async (url) => url)
    expect(await modelAt(gone)).toMatchObject({ state: 'attention' })
  })
})

describe('the machine', () => {
  it('needs Node 24', () => {
    expect(examineNode('20.20.2')).toMatchObject({ state: 'fail' })
    expect(examineNode('24.0.0')).toMatchObject({ state: 'ok' })
  })

  it('needs the sentence model, and says what runs it', async () => {
    expect(await examineSentences()).toMatchObject({ state: 'ok' })
    const finding = await examineSentences(() => Promise.reject(new Error('not there')))
    expect(finding).toMatchObject({ state: 'fail' })
    expect(finding.says).toContain('Run npm ci again')
  })

  it('needs built pages', () => {
    expect(examineClient(folder)).toMatchObject({ state: 'fail', says: 'not built. Run: npm run build' })
  })

  it('says where data will lie before the folder is there', () => {
    const finding = examineDataDir({ dataDir: join(folder, 'not', 'yet') })
    expect(finding.says).toContain('GB free')
  })

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('fails where the data folder cannot be written to', () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    expect(examineDataDir({ dataDir: closed })).toMatchObject({ state: 'fail' })
  })
})

describe('the database', () => {
  it('that nobody answers for is named, without its password', async () => {
    const [finding] = await examineDatabase({
      databaseUrl: 'postgresql://user:hunter2@127.0.0.1:1/none',
      dataDir: folder,
    })
    expect(finding).toMatchObject({ about: 'database', state: 'fail' })
    expect(finding?.says).toContain('Start it, or correct DATABASE_URL')
    expect(finding?.says).not.toContain('hunter2')
  })

  it('that is not there yet is made on the first start, and not by the doctor', async () => {
    const dataDir = join(folder, 'new')
    expect(await examineDatabase({ databaseUrl: null, dataDir })).toMatchObject([{ state: 'ok' }])
  })
})

it('says that a microphone needs HTTPS or localhost', () => {
  const stateOf = (publicUrl: string | null) => examineVoice({ publicUrl }).state
  expect(stateOf('https://practice.example.com')).toBe('ok')
  expect(stateOf('http://localhost:3000')).toBe('ok')
  expect(stateOf('http://practice.example.com')).toBe('attention')
})

it('shows every mistake of the environment as a line of its own', async () => {
  const findings = await examine({ PORT: 'x', DATABASE_URL: 'y' })
  expect(findings.filter(({ about }) => about === 'environment')).toHaveLength(2)
})
