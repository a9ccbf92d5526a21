// The same server, with Vite's middlewares in front and modules loaded as they are now.
process.env.NODE_ENV ||= 'development'
const { createServer } = await import('vite')
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
const { startServer } = await vite.ssrLoadModule('/app/entry.server.tsx')
await startServer({
  build: () => vite.ssrLoadModule('virtual:remix/server-build'),
  development: vite.middlewares,
})
