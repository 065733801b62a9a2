import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
/** Where `npm run dev` finds the API and the sockets. */
const server = process.env['CONVICTION_SERVER'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The test of the first load reads which chunks the entry pulls in.
    manifest: 'manifest.json',
    // Fonts and pictures as data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
    },
  },
})
