import { defineConfig } from 'drizzle-kit'

// drizzle-kit looks for a default export: the one place that has one.
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/db/schema/*.ts',
  out: './server/db/migrations',
})
