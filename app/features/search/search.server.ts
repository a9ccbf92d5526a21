export * from './search.view.server.ts'
