import { vitePlugin as remix } from '@remix-run/dev'
import type { BuildOptions, Rollup } from 'vite'
import { defineConfig } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import { licences } from './bin/licences.mjs'
import { minify } from './bin/minify.mjs'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** What so many routes share comes in one file: gzip finds more in it than in dozens of crumbs. */
const SHARED_BY = 20
/** The page that most come to: what it shares with few others is one file as well. */
const THREAD = '/app/routes/questions.$id.($slug).tsx'

/** React and the router stay the same file between releases of ours; beside it one of what most pages share. What a
 *  page must wait for, its rooms of messages, stays with the pages that need it. */
function chunkOf(id: string, { getModuleInfo }: Rollup.ManualChunkMeta): string | undefined {
  if (/\/app\/(?:i18n\/(?:rooms|locales)\/|(?:root|entry\.client)\.tsx)/.test(id)) return undefined
  const over = new Set([id])
  for (const each of over) for (const importer of getModuleInfo(each)?.importers ?? []) over.add(importer)
  const entries = [...over].filter((each) => getModuleInfo(each)?.isEntry)
  const everywhere = entries.some((entry) => /\/app\/(root|entry\.client)\.tsx/.test(entry))
  const ofFew = !everywhere && entries.length < SHARED_BY
  if (ofFew && entries.length > 1 && entries.some((entry) => entry.includes(THREAD))) return 'posts'
  if (ofFew) return undefined
  return id.includes('/app/') && !id.includes('/node_modules/') ? 'shared' : 'react'
}

const LICENCES = 'licences.txt'

const forBrowsers: BuildOptions = {
  ...minify,
  terserOptions: {
    ...minify.terserOptions,
    format: { comments: false, preamble: `/*! Licences: /${LICENCES} */` },
  },
  rollupOptions: { output: { manualChunks: chunkOf } },
}

/** Pages: the server bundle and the browser's part of it. bin/build.mjs makes the other bundles. */
export default defineConfig(({ isSsrBuild }) => ({
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
    ...(isSsrBuild ? [] : [licences(LICENCES)]),
  ],
  build: {
    target: 'es2022',
    // The CSP allows no data: scripts or styles, and a hashed file is cached once for all pages.
    assetsInlineLimit: 0,
    // Remix names what a page needs in the page.
    modulePreload: false,
    reportCompressedSize: false,
    // Read at start: which rooms of messages a page waits for.
    manifest: true,
    ...(isSsrBuild ? {} : forBrowsers),
  },
  // Vite reads whole routes to find what the browser will want, loaders included: these are not for it.
  optimizeDeps: {
    exclude: ['@node-rs/argon2', 'better-sqlite3', 'lucia', 'pg', 'pino', 'rate-limiter-flexible'],
  },
  server: { watch: { ignored: ['**/data/**', '**/build/**'] } },
}))
