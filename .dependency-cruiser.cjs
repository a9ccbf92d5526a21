/** "Imports go one way" of docs/architecture: checked by tests/architecture/imports.test.ts.
 *  Paths are matched with regular expressions, from the root of the repository. */

/** A feature may import those before it, never those after it. One that is not listed comes last: it may
 *  import all of these, and no feature may import it. */
const FEATURES = [
  'audit',
  'mail',
  'accounts',
  'account-mail',
  'settings',
  'webhooks',
  'contact-patterns',
  'security',
  'identities',
  'posts',
  'site',
  'uploads',
  'backup',
  'reputation',
  'tags',
  'questions',
  'answers',
  'comments',
  'votes',
  'suggestions',
  'vote-patterns',
  'flags',
  'living-facts',
  'faq',
  'feedback',
  'support',
  'official',
  'checks',
  'incidents',
  'notices',
  'notice-mail',
  'glossary',
  'search',
  'phrases',
  'search-log',
  'ledger',
  'badges',
  'duplicates',
  'queue',
  'doctor',
  'import',
  'forum-export',
  'forum-import',
]

const any = (names) => `(${names.join('|')})`
const listed = any(FEATURES)

/** What each layer may import beside itself and packages; everything else of this repository is refused.
 *  http stands on top and may import all; routes and api take what they need of a request from it. */
const FOUNDATION = ['app/errors\\.ts$', 'app/circuit-breaker\\.ts$', 'app/config\\.server\\.ts$']
const SHARED = ['app/(ui|i18n|markdown|guard)/', 'db/schema/types\\.ts$']
const BELOW_FEATURES = ['search/', 'db/', ...SHARED, ...FOUNDATION]
const BELOW_PAGES = ['app/features/', ...BELOW_FEATURES]
const BELOW_ROUTES = ['app/pages/', ...BELOW_PAGES]
const LAYERS = [
  {
    name: 'routes',
    at: 'app/(routes/|root\\.tsx$)',
    may: ['app/root\\.tsx$', 'app/(http|elements)/', ...BELOW_ROUTES],
  },
  { name: 'api', at: 'app/api/', may: ['app/http/', ...BELOW_ROUTES] },
  { name: 'jobs', at: 'app/jobs/', may: BELOW_ROUTES },
  { name: 'cli', at: 'app/cli/', may: BELOW_ROUTES },
  { name: 'pages', at: 'app/pages/', may: BELOW_PAGES },
  { name: 'features', at: 'app/features/', may: BELOW_FEATURES },
  { name: 'search', at: 'search/', may: ['db/', 'app/(i18n|markdown)/', ...FOUNDATION] },
  { name: 'mail', at: 'app/mail/', may: ['app/features/mail/', ...FOUNDATION] },
  { name: 'db', at: 'db/', may: FOUNDATION },
  { name: 'ui', at: 'app/ui/', may: ['app/(i18n|markdown)/', 'app/errors\\.ts$', 'db/schema/types\\.ts$'] },
  { name: 'i18n', at: 'app/i18n/', may: ['app/errors\\.ts$', 'db/schema/types\\.ts$'] },
  { name: 'markdown', at: 'app/markdown/', may: ['app/i18n/', 'app/errors\\.ts$', 'db/schema/types\\.ts$'] },
  { name: 'guard', at: 'app/guard/', may: ['app/errors\\.ts$'] },
  {
    name: 'elements',
    at: 'app/elements/',
    may: ['app/(i18n|guard)/', 'app/ui/icon-paths\\.ts$', 'db/schema/types\\.ts$'],
  },
  { name: 'foundation', at: any(FOUNDATION), may: ['db/schema/types\\.ts$'] },
]

const layerRules = LAYERS.map(({ name, at, may }) => ({
  name: `${name}-imports-downwards`,
  comment: `${name} may import ${may.join(', ')}`,
  severity: 'error',
  from: { path: `^${at}` },
  to: { path: '^(app|db|search|tests|bin)/', pathNot: [`^${at}`, ...may.map((path) => `^${path}`)] },
}))

const featureRules = FEATURES.map((feature, index) => ({
  name: 'features-in-order',
  comment: `${feature} may import ${FEATURES.slice(0, index).join(', ') || 'no feature'}; what flows back goes through the outbox`,
  severity: 'error',
  from: { path: `^app/features/${feature}/` },
  to: { path: '^app/features/[^/]+/', pathNot: `^app/features/${any(FEATURES.slice(0, index + 1))}/` },
}))

/** Packages that one place alone may know. */
const only = (name, comment, packages, pathNot) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(app|db|search)/', pathNot },
  to: { path: packages },
})
const inModules = (...names) => `(^|/)node_modules/(@types/)?${any(names)}/`

const packageRules = [
  only('lucia-in-http', 'only app/http imports lucia', inModules('lucia', '@lucia-auth'), '^app/http/'),
  only(
    'meilisearch-in-its-engine',
    'only the Meilisearch engine imports the client',
    inModules('meilisearch'),
    ['^search/meilisearch\\.server\\.ts$', '^search/meilisearch/'],
  ),
  only('nodemailer-in-mail', 'only app/mail imports nodemailer', inModules('nodemailer'), '^app/mail/'),
  only(
    'drivers-in-db',
    "only db imports a database driver, and search/sqlite its own read-only connection's",
    `${inModules('better-sqlite3', 'pg', '@electric-sql')}|/drizzle-orm/(better-sqlite3|node-postgres|pglite)/`,
    ['^db/', '^search/sqlite/'],
  ),
  only(
    'http-in-http-routes-api',
    'only http, routes and api know HTTP (links and forms of @remix-run/react are for all)',
    `${inModules('hono', '@hono', '@remix-run/(node|server-runtime|express)')}|^(node:)?https?2?$`,
    ['^app/(http|routes|api)/', '^app/(root|entry\\.\\w+)\\.tsx$', '^app/routes\\.ts$'],
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'modules that import each other are one module in two files',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'the imported file or package is not there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?url$'] },
    },
    {
      name: 'development-packages-in-tests',
      comment:
        'an image, or an installation with --omit=dev, has none of them; bundles of the build need none',
      severity: 'error',
      from: { pathNot: ['^app/elements/', '^app/routes\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...layerRules,
    ...featureRules,
    {
      name: 'features-in-order',
      comment: `a feature that is not in FEATURES of .dependency-cruiser.cjs is imported by no other feature`,
      severity: 'error',
      from: { path: '^app/features/([^/]+)/' },
      to: { path: '^app/features/[^/]+/', pathNot: ['^app/features/$1/', `^app/features/${listed}/`] },
    },
    {
      name: 'pages-read-only',
      comment: "pages import features' views and policies, never <noun>.server.ts with its commands",
      severity: 'error',
      from: { path: '^app/pages/' },
      to: { path: '^app/features/([^/]+)/\\1\\.server\\.tsx?$' },
    },
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^db/(migrations|seed)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
