import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../support/shared-file.ts'
import { hazardsIn } from './migration-hazards.ts'

/** The last migration that was written when a server stood still for every release. What comes after runs while the
 *  servers of the release before still answer: see docs/scale-out.md. */
const LAST_EXEMPT = '0029_bounded_vote_patterns'

const SECONDS_A_MILLION = 'short rows: writers wait a few seconds for each million, once'

const FILLED_BEFORE =
  'after the rows are filled, which keeps everybody from them: 50 seconds for each million questions, once'

/** Hazards that were looked at, with the reason why nothing comes of them: `dialect/migration: statement's beginning`. */
const EXPLAINED: Record<string, string> = {
  'postgresql/0031_answers_by_author: CREATE INDEX "answers_author_top" ON "answers" USING btree ("author_id","score",':
    SECONDS_A_MILLION,
  'postgresql/0031_answers_by_author: CREATE INDEX "duplicate_votes_user" ON "duplicate_votes" USING btree ("user_id")':
    SECONDS_A_MILLION,
  'postgresql/0032_lists_of_a_million: CREATE INDEX "questions_closed" ON "questions" USING btree ("created_at","id") W':
    SECONDS_A_MILLION,
  'postgresql/0032_lists_of_a_million: CREATE INDEX "questions_newest" ON "questions" USING btree ("created_at","id","l':
    SECONDS_A_MILLION,
  'postgresql/0032_lists_of_a_million: CREATE INDEX "questions_active" ON "questions" USING btree ("activity_at","id","':
    SECONDS_A_MILLION,
  'postgresql/0032_lists_of_a_million: CREATE INDEX "questions_top" ON "questions" USING btree ("score","id","language"':
    SECONDS_A_MILLION,
  'postgresql/0034_sitemap_of_a_million: CREATE INDEX "questions_sitemap" ON "questions" USING btree (((id - 1) / 5000),"':
    SECONDS_A_MILLION,
  'postgresql/0035_tag_lists_of_a_million: CREATE INDEX "question_tags_newest" ON "question_tags" USING btree ("tag_id","as':
    FILLED_BEFORE,
  'postgresql/0035_tag_lists_of_a_million: CREATE INDEX "question_tags_active" ON "question_tags" USING btree ("tag_id","ac':
    FILLED_BEFORE,
  'postgresql/0035_tag_lists_of_a_million: CREATE INDEX "question_tags_top" ON "question_tags" USING btree ("tag_id","score':
    FILLED_BEFORE,
  'postgresql/0036_reputation_by_day: CREATE INDEX "reputation_events_user_day" ON "reputation_events" USING btree ("u':
    SECONDS_A_MILLION,
  'postgresql/0037_outbox_by_topic: CREATE INDEX "outbox_topic" ON "outbox" USING btree ("topic","available_at","id"':
    SECONDS_A_MILLION,
  'postgresql/0037_outbox_by_topic: CREATE INDEX "outbox_claimed" ON "outbox" USING btree ("claimed_until") WHERE cl':
    SECONDS_A_MILLION,
}

const DIALECTS = ['sqlite', 'postgresql'] as const
type Dialect = (typeof DIALECTS)[number]

const folderOf = (dialect: Dialect) => join(repositoryRoot, 'db/migrations', dialect)
const migrationsOf = (dialect: Dialect) =>
  readdirSync(folderOf(dialect))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name: name.replace(/\.sql$/, ''),
      sql: readFileSync(join(folderOf(dialect), name), 'utf8'),
    }))

const hazards = (sql: string, dialect: Dialect = 'postgresql') =>
  hazardsIn(sql, dialect).map(({ hazard }) => hazard)

describe('a migration', () => {
  test.each(DIALECTS)('of %s leaves the servers of the release before in peace', (dialect) => {
    const found = migrationsOf(dialect)
      .filter(({ name }) => name.slice(0, 4) > LAST_EXEMPT.slice(0, 4))
      .flatMap(({ name, sql }) =>
        hazardsIn(sql, dialect).map(({ hazard, statement }) => ({
          at: `${dialect}/${name}: ${statement}`,
          hazard,
        })),
      )
    expect(found.filter(({ at }) => !EXPLAINED[at])).toEqual([])
    const foundAt = new Set(found.map(({ at }) => at))
    const stale = Object.keys(EXPLAINED).filter((at) => at.startsWith(dialect) && !foundAt.has(at))
    expect(stale).toEqual([])
  })

  test('is exempt by a name that exists in both dialects', () => {
    for (const dialect of DIALECTS) {
      expect(migrationsOf(dialect).map(({ name }) => name)).toContain(LAST_EXEMPT)
    }
  })

  test('is found out when it takes away or renames what old servers use', () => {
    expect(hazards('ALTER TABLE "users" DROP COLUMN "about";')).toEqual(['takes a column away'])
    expect(hazards('DROP TABLE "flags";')).toEqual(['takes a table away'])
    expect(hazards('ALTER TABLE "flags" RENAME TO "marks";')).toEqual(['renames'])
    expect(hazards('ALTER TABLE `a` RENAME COLUMN `b` TO `c`;', 'sqlite')).toEqual(['renames'])
    expect(hazards('ALTER TABLE "users" ALTER COLUMN "about" SET DATA TYPE integer;')).toEqual([
      'changes a type',
    ])
  })

  test('is found out when old servers could no longer write', () => {
    const added = 'ALTER TABLE "users" ADD COLUMN "x" text'
    expect(hazards(`${added} NOT NULL;`)).toEqual(['needs a value that old servers do not give'])
    expect(hazards(`${added} DEFAULT 'a' NOT NULL;`)).toEqual([])
    expect(hazards(`${added};`)).toEqual([])
    expect(hazards('ALTER TABLE "users" ALTER COLUMN "x" SET NOT NULL;')).toEqual([
      'needs a value that old servers do not give',
    ])
    expect(hazards('ALTER TABLE "users" ALTER COLUMN "x" DROP DEFAULT;')).toEqual([
      'needs a value that old servers do not give',
    ])
    expect(hazards('ALTER TABLE "users" ADD CONSTRAINT "c" CHECK ("x" > 1);')).toEqual([
      'refuses what old servers write',
    ])
    expect(hazards('CREATE UNIQUE INDEX "i" ON "users" USING btree ("x");')).toEqual([
      'refuses what old servers write',
    ])
  })

  test('is found out when it locks a table that may be large while it is read through', () => {
    expect(hazards('CREATE INDEX "i" ON "answers" USING btree ("x");')).toEqual(['locks out writers'])
    expect(hazards('ALTER TABLE "a" ADD CONSTRAINT "f" FOREIGN KEY ("x") REFERENCES "b"("id");')).toEqual([
      'locks out writers',
    ])
    expect(hazards('CREATE INDEX CONCURRENTLY "i" ON "answers" ("x");')).toEqual([
      'cannot run in a transaction',
    ])
    // SQLite has one server, and it is the one that migrates.
    expect(hazards('CREATE INDEX `i` ON `answers` (`x`);', 'sqlite')).toEqual([])
  })

  test('may do with tables of its own whatever it likes', () => {
    const own = `CREATE TABLE "new" ("id" bigint PRIMARY KEY NOT NULL);
--> statement-breakpoint
CREATE UNIQUE INDEX "i" ON "new" USING btree ("id");
--> statement-breakpoint
ALTER TABLE "new" ADD CONSTRAINT "f" FOREIGN KEY ("id") REFERENCES "public"."users"("id");`
    expect(hazards(own)).toEqual([])
  })

  test('may rebuild a table where SQLite cannot alter it', () => {
    const rebuilt = (columns: string) => `CREATE TABLE \`__new_users\` (\`id\` integer NOT NULL);
--> statement-breakpoint
INSERT INTO \`__new_users\`(${columns}) SELECT ${columns} FROM \`users\`;
--> statement-breakpoint
DROP TABLE \`users\`;
--> statement-breakpoint
ALTER TABLE \`__new_users\` RENAME TO \`users\`;`
    expect(hazards(rebuilt('"id"'), 'sqlite')).toEqual([])
    expect(hazards('DROP TABLE `users`;', 'sqlite')).toEqual(['takes a table away'])
  })
})
