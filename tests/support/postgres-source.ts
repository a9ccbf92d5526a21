import pg from 'pg'

/** Where the tests of a PostgreSQL project get their databases from. */
export type PostgresForTests =
  | {
      kind: 'server'
      /** Of a superuser. */
      adminUrl: string
      /** A migrated, empty database to copy. The names of all databases of this run start with it. */
      template: string
    }
  | {
      kind: 'pglite'
      /** Archive of a migrated, empty data directory. */
      template: string
    }

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresForTests
  }
}

/** The same server, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  return use(client).finally(() => client.end())
}
