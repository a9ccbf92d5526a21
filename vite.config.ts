import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** Pages: the server bundle and the browser's part of it. bin/build.mjs makes the other bundles. */
export default defineConfig({
  plugins: [
    remix({
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        unstable_optimizeDeps: true,
      },
    }),
    tsconfigPaths(),
  ],
  // The CSP allows no data: scripts or styles, and a hashed file is cached once for all pages.
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  // Vite reads whole routes to find what the browser will want, loaders included: these are not for it.
  optimizeDeps: {
    exclude: ['@node-rs/argon2', 'better-sqlite3', 'lucia', 'pg', 'pino', 'rate-limiter-flexible'],
  },
  server: { watch: { ignored: ['**/data/**', '**/build/**'] } },
})
