import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '#server/config.ts'

function mistakesIn(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
  return []
}

const production = {
  NODE_ENV: 'production',
  SESSION_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://practice.example.com',
}

describe('readConfig', () => {
  it('starts from nothing in development, with the demo and the embedded database', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 3000, demo: true, production: false, databaseUrl: null })
    expect(config.dataDir).toMatch(/^\/.*data$/)
  })

  it('names every mistake at once', () => {
    const mistakes = mistakesIn({
      PORT: '70000',
      PUBLIC_URL: 'practice.example.com',
      DATABASE_URL: 'mysql://host/name',
      SESSION_SECRET: 'short',
      DEMO: 'perhaps',
      MODEL_IDLE_MS: '-1',
    })
    expect(mistakes.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'SESSION_SECRET',
      'DEMO',
      'MODEL_IDLE_MS',
    ])
  })

  it('never repeats a secret in a mistake', () => {
    expect(mistakesIn({ SESSION_SECRET: 'hunter2', DATABASE_URL: 'x://u:hunter2@h' }).join()).not.toContain(
      'hunter2',
    )
  })

  it('asks for secret and address in production, also where they are blank', () => {
    expect(mistakesIn({ NODE_ENV: 'production' })).toHaveLength(2)
    expect(mistakesIn({ ...production, SESSION_SECRET: '  ' })).toEqual([
      'SESSION_SECRET: is required in production.',
    ])
    expect(mistakesIn({ ...production, PUBLIC_URL: '' })).toEqual(['PUBLIC_URL: is required in production.'])
  })

  it('makes no demo in production unless told to', () => {
    expect(readConfig(production).demo).toBe(false)
    expect(readConfig({ ...production, DEMO: 'on' }).demo).toBe(true)
  })

  it('takes a blank variable for one that is not set', () => {
    expect(readConfig({ PORT: ' ', OPENAI_MODEL: '' })).toMatchObject({ port: 3000, model: { name: null } })
  })

  it('keeps the origin of the public address and drops the rest', () => {
    expect(readConfig({ PUBLIC_URL: 'https://a.example/path?q=1' }).publicUrl).toBe('https://a.example')
  })
})
