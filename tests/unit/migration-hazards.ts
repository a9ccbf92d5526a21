/** What a statement does to servers of the release before, which run on while it is executed and after. */
interface Hazard {
  hazard: string
  /** Its beginning, on one line. */
  statement: string
}

type Dialect = 'sqlite' | 'postgresql'

interface Rule {
  hazard: string
  matches: RegExp
  unless?: RegExp
  /** Elsewhere it does no harm. */
  only?: Dialect
}

const RULES: Rule[] = [
  { hazard: 'takes a column away', matches: /^ALTER TABLE \S+ DROP COLUMN/i },
  { hazard: 'takes a table away', matches: /^DROP TABLE/i },
  { hazard: 'renames', matches: /^ALTER (?:TABLE|SEQUENCE|TYPE) \S+ RENAME/i },
  { hazard: 'changes a type', matches: /^ALTER TABLE \S+ ALTER COLUMN \S+ (?:SET DATA )?TYPE/i },
  {
    hazard: 'needs a value that old servers do not give',
    matches: /^ALTER TABLE \S+ ADD (?:COLUMN )?(?!CONSTRAINT).*NOT NULL/i,
    unless: /\bDEFAULT\b|GENERATED/i,
  },
  {
    hazard: 'needs a value that old servers do not give',
    matches: /^ALTER TABLE \S+ ALTER COLUMN \S+ (?:SET NOT NULL|DROP DEFAULT)/i,
  },
  {
    hazard: 'refuses what old servers write',
    matches: /^(?:CREATE UNIQUE INDEX(?! CONCURRENTLY)|ALTER TABLE \S+ ADD CONSTRAINT \S+ (?:CHECK|UNIQUE))/i,
  },
  // Of drizzle's migrator, which runs all new migrations in one.
  { hazard: 'cannot run in a transaction', matches: /^CREATE (?:UNIQUE )?INDEX CONCURRENTLY/i },
  { hazard: 'locks out writers', matches: /^CREATE INDEX(?! CONCURRENTLY)/i, only: 'postgresql' },
  {
    hazard: 'locks out writers',
    matches: /^ALTER TABLE \S+ ADD CONSTRAINT \S+ FOREIGN KEY/i,
    unless: /NOT VALID/i,
    only: 'postgresql',
  },
]

const SUMMARY_LENGTH = 80
const BREAKPOINT = '--> statement-breakpoint'

/** Of tables that are new in it, or that it rebuilds under their own name with drizzle-kit's five statements, nothing. */
export function hazardsIn(sql: string, dialect: Dialect): Hazard[] {
  const statements = sql.split(BREAKPOINT).map((statement) => statement.replace(/\s+/g, ' ').trim())
  const own = new Set(statements.flatMap((statement) => namedBy(statement, CREATES)))
  return statements
    .filter((statement) => !isAboutOwn(statement, own))
    .flatMap((statement) => {
      const rules = RULES.filter(
        ({ matches, unless, only }) =>
          (!only || only === dialect) && matches.test(statement) && !unless?.test(statement),
      )
      return rules.map(({ hazard }) => ({ hazard, statement: statement.slice(0, SUMMARY_LENGTH) }))
    })
}

const NAME = '[`"]?(\\w+)[`"]?'
const CREATES = new RegExp(`^CREATE TABLE (?:IF NOT EXISTS )?${NAME}`, 'i')
const ABOUT = new RegExp(`^(?:ALTER TABLE|DROP TABLE|CREATE (?:UNIQUE )?INDEX \\S+ ON) ${NAME}`, 'i')

const namedBy = (statement: string, pattern: RegExp) => {
  const name = pattern.exec(statement)?.[1]
  return name ? [name] : []
}

const isAboutOwn = (statement: string, own: Set<string>) =>
  namedBy(statement, ABOUT).some((name) => own.has(name) || own.has(`__new_${name}`))
