#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { ensureBuilt } from './build.mjs'

process.env.NODE_ENV ||= 'production'
const cli = new URL('../build/cli/main.js', import.meta.url)
try {
  if (!existsSync(cli)) await ensureBuilt()
  const { main } = await import(cli.href)
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
