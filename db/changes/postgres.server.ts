import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Changes, EVERYTHING, WATCHED, type Watched } from './names.ts'

/** Transactions gather names of what they change in a setting of their own, and tell all processes at their commit.
 *  NOTIFY carries 8,000 bytes: beyond this it is everything. */
const LONGEST = 6_000
const CHANNEL = 'askwell_changes'

const NOTE = `CREATE OR REPLACE FUNCTION askwell_note(VARIADIC names text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  noted text := coalesce(nullif(current_setting('askwell.changes', true), ''), ',');
  name text;
BEGIN
  IF noted = ',${EVERYTHING},' THEN RETURN; END IF;
  FOREACH name IN ARRAY names LOOP
    IF name IS NOT NULL AND position(',' || name || ',' IN noted) = 0 THEN noted := noted || name || ','; END IF;
  END LOOP;
  IF length(noted) > ${LONGEST} THEN noted := ',${EVERYTHING},'; END IF;
  PERFORM set_config('askwell.changes', noted, true);
END $$;`

/** What is everything already needs no more names: a row of many is spared the call. */
const UNLESS_EVERYTHING = `WHEN (current_setting('askwell.changes', true) IS DISTINCT FROM ',${EVERYTHING},')`

/** Of every row, whatever the statement was, cascades as well. */
function triggersOf({ table, names, columns, countedApart }: Watched): string {
  const rowNames = (row: 'OLD' | 'NEW') =>
    names.map(({ noun, id }) => `'${noun}:' || ${id.replaceAll('$row', row)}`)
  const note = (...all: string[]) => `PERFORM askwell_note(${[`'${table}'`, ...all].join(', ')});`
  const body = `IF TG_OP <> 'INSERT' THEN ${note(...rowNames('OLD'))} END IF;
    IF TG_OP <> 'DELETE' THEN ${note(...rowNames('NEW'))} END IF; RETURN NULL;`
  return [
    `CREATE OR REPLACE FUNCTION askwell_noted_${table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;`,
    `CREATE OR REPLACE TRIGGER askwell_noted AFTER INSERT OR DELETE OR UPDATE OF ${columns.join(', ')} ON ${table}
       FOR EACH ROW ${UNLESS_EVERYTHING} EXECUTE FUNCTION askwell_noted_${table}();`,
    ...countedApart.map(
      (
        column,
      ) => `CREATE OR REPLACE FUNCTION askwell_noted_${table}_${column}() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN PERFORM askwell_note('${table}.${column}'); RETURN NULL; END $$;
       CREATE OR REPLACE TRIGGER askwell_noted_${column} AFTER UPDATE OF ${column} ON ${table}
         FOR EACH ROW ${UNLESS_EVERYTHING} EXECUTE FUNCTION askwell_noted_${table}_${column}();`,
    ),
  ].join('\n')
}

const TRIGGERS = [NOTE, ...WATCHED.map(triggersOf)].join('\n')
const VERSION = createHash('sha256').update(TRIGGERS).digest('hex')

/** Made from the schema, and not of it: whatever tables there are, each has its triggers. Once a version, as they wait
 *  for whoever writes.
 *  @throws DatabaseError of a deadlock with a process that writes meanwhile: nothing is there then, and it may be tried again */
export async function installTriggers(client: pg.PoolClient) {
  const { rows } = await client.query(
    `SELECT obj_description(to_regprocedure('askwell_note(text[])'), 'pg_proc') AS version`,
  )
  if (rows[0]?.version === VERSION) return
  try {
    await client.query(`BEGIN; ${TRIGGERS} COMMENT ON FUNCTION askwell_note(text[]) IS '${VERSION}'; COMMIT`)
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** One round trip: what the transaction changed is told to others with its commit.
 *  @param self who tells: they know it before anybody hears of it */
export const commitAndTell = (self: string) => `SELECT current_setting('askwell.changes', true) AS changes,
  CASE WHEN coalesce(current_setting('askwell.changes', true), '') <> ''
    THEN pg_notify('${CHANNEL}', '${self}' || current_setting('askwell.changes', true)) END; COMMIT`

/** @param result of `commitAndTell` */
export function changesIn(result: unknown): Changes | typeof EVERYTHING {
  const [told] = result as [pg.QueryResult<{ changes: string | null }>]
  return parsed(told.rows[0]?.changes ?? '')
}

function parsed(noted: string): Changes | typeof EVERYTHING {
  const names = noted.split(',').filter(Boolean)
  return names.includes(EVERYTHING) ? EVERYTHING : new Set(names)
}

/** Between two signs of life, and as long as one is waited for: a connection that died without a word is found out after
 *  twice this long at most. */
const PULSE_MS = 2_000
/** While nobody can be heard, it is tried again this often, and everything is taken to have changed before and after. */
const DEAF_MS = 100

/** Tells of the changes of other processes, from before this returns until `stop`. */
export async function hearOthers(
  url: string,
  self: string,
  tell: (changes: Changes | typeof EVERYTHING) => void,
) {
  const state: { stopped: boolean; client: pg.Client | undefined } = { stopped: false, client: undefined }
  const listen = async () => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: PULSE_MS,
      query_timeout: PULSE_MS,
    })
    client.on('error', () => undefined) // 'end' follows
    client.on('notification', ({ payload = '' }) => {
      if (!payload.startsWith(self)) tell(parsed(payload.slice(self.length)))
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
    } catch (error) {
      void client.end().catch(() => undefined)
      throw error
    }
    state.client = client
    return client
  }
  const keepListening = async (first: pg.Client) => {
    let client: pg.Client | undefined = first
    while (!state.stopped) {
      if (client) await untilSilent(client, () => state.stopped)
      if (state.stopped) return
      tell(EVERYTHING)
      client = await listen().catch(() => undefined)
      if (state.stopped) return client?.end()
      tell(EVERYTHING)
      if (!client) await sleep(DEAF_MS)
    }
  }
  const listening = keepListening(await listen())
  return {
    stop: async () => {
      state.stopped = true
      await state.client?.end()
      await listening
    },
  }
}

/** Resolves when the connection is gone or answers no more. */
async function untilSilent(client: pg.Client, isStopped: () => boolean) {
  let gone = false
  const ended = new Promise<void>((resolve) =>
    client.once('end', () => {
      gone = true
      resolve()
    }),
  )
  while (!gone && !isStopped()) {
    await Promise.race([ended, sleep(PULSE_MS, undefined, { ref: false })])
    if (gone || isStopped()) return
    const alive = await client.query('SELECT 1').then(
      () => true,
      () => false,
    )
    if (alive) continue
    await client.end().catch(() => undefined)
    return
  }
}
