import { ensureBuilt } from './build.mjs'

// React and Remix choose their production code by it when they are loaded.
process.env.NODE_ENV ||= 'production'
try {
  await ensureBuilt()
  const build = await import('../build/server/index.js')
  await build.entry.module.startServer({ build })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
