import { z } from 'zod'

/** `support@example.org` or `Example Help <support@example.org>`. */
const SENDER = /^(?:[^<>"\r\n]{1,80} <([^\s<>"@]+@[^\s<>"@]+)>|[^\s<>"@]+@[^\s<>"@]+)$/

/** Whoever can change what a provider answers can be anybody here. */
function isSafeIssuer(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || isLocal(hostname)
}

/** Reached from this machine alone. */
const isLocal = (host: string) => ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)

/** The environment, read once. README.md has the same table for operators. */
const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('localhost'),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  MEILI_HOST: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_API_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(SENDER, 'neither an address nor Name <address>').optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Comma-separated addresses or CIDR ranges of proxies whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  /** A provider of OpenID Connect, by the address that its documents call its issuer. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafeIssuer, 'https, please')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What people call it: "Continue with …". */
  OIDC_NAME: z.string().max(40).optional(),
  /** Nobody logs in in any other way. */
  OIDC_ONLY: z.enum(['0', '1']).default('0'),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  /** Seals what the database keeps of second factors; a file in DATA_DIR when there is none. */
  SECRET_KEY: z.string().min(32, 'at least 32 characters').optional(),
  /** A folder: backups are written there every day. */
  BACKUP_DIR: z.string().optional(),
  /** The public half of a pair that `askwell backup:key` or `age-keygen` made. */
  BACKUP_KEY: z
    .string()
    .regex(/^age1[0-9a-z]{50,}$/, 'age1…, the public key')
    .optional(),
  /** Megabytes of memory for pages as visitors see them; 0 = each is made anew. */
  PAGE_CACHE_MB: z.coerce.number().min(0).max(65_536).default(48),
  /** Whoever has it may read /metrics. */
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{20,200}$/, '20 characters or more, without spaces')
    .optional(),
  /** Milliseconds for which a server that is to stop says so on /readyz and still answers everything. */
  STOP_DELAY_MS: z.coerce.number().int().min(0).max(300_000).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DEMO: z.enum(['0', '1']).optional(),
})

/** Half an address of a bucket would quietly keep pictures on the disk, half a provider leave a button out. */
const TOGETHER = [
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
] as const

const environment = variables.superRefine((values, context) => {
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message })
  for (const group of TOGETHER) {
    const missing = group.filter((name) => values[name] === undefined)
    if (missing.length === group.length) continue
    for (const name of missing)
      refuse(name, `missing: needed with ${group.filter((other) => other !== name).join(', ')}`)
  }
  if (values.OIDC_ONLY === '0') return
  if (!values.OIDC_ISSUER) refuse('OIDC_ONLY', 'nobody could log in: set OIDC_ISSUER as well')
  if (values.GITHUB_CLIENT_ID || values.GOOGLE_CLIENT_ID)
    refuse('OIDC_ONLY', 'not together with GITHUB_CLIENT_ID or GOOGLE_CLIENT_ID')
})

/** A bucket for uploaded pictures. */
export interface S3Config {
  /** Without a slash at the end; the bucket follows as the first part of the path. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

interface Client {
  /** What buttons call it. */
  name: string
  /** Whose word it is, as identities remember it. */
  issuer: string
  clientId: string
  clientSecret: string
}

/** Somebody else whose word is taken for who a person is. `slug` stands in addresses. */
export type ProviderConfig =
  | (Client & { slug: 'oidc' | 'google'; protocol: 'openid' })
  | (Client & { slug: 'github'; protocol: 'github'; api: string })

/** What an empty forum is filled with: the demo and its log-ins; the demo, into which nobody can log in; nothing, as
 *  strangers may reach it and nobody asked for the demo; nothing, as was said. */
export type DemoContent = 'open' | 'closed' | 'withheld' | 'none'

export interface Config {
  environment: 'production' | 'development' | 'test'
  port: number
  host: string
  /** Scheme, host and port that browsers use, without a slash at the end. */
  origin: string
  dataDir: string
  databaseUrl: string
  /** Shares what processes count; without it PostgreSQL does. */
  redisUrl: string | undefined
  meilisearch: { host: string; apiKey: string | undefined } | undefined
  /** Without a server, mails become files in `dataDir`. */
  mail: {
    server: string | undefined
    /** Undefined = the forum's own name and `noReply`. */
    from: string | undefined
    noReply: string
  }
  secretKey: string | undefined
  /** Without a folder backups are made by hand; without a recipient they are not encrypted. */
  backup: { folder: string | undefined; recipient: string | undefined }
  /** Undefined: pictures are kept below DATA_DIR. */
  s3: S3Config | undefined
  /** In the order of the buttons. */
  providers: ProviderConfig[]
  /** Whether one's own password, passkey or address opens a session, or the provider alone. */
  ownLogIn: 'open' | 'closed'
  trustedProxies: string[]
  /** For pages that are the same for all visitors; 0 = none is kept. */
  pageCacheBytes: number
  /** Undefined: there is no /metrics. */
  metricsToken: string | undefined
  /** Longer than a balancer takes to see that /readyz says 503; 0 where there is none. */
  stopDelayMs: number
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
  demo: DemoContent
}

/** @throws Error naming each wrong variable, one a line, values left out as they may be secrets. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(withoutEmpty(env))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not usable:\n${lines.join('\n')}`)
  }
  const value = parsed.data
  const origin = new URL(value.ORIGIN ?? `http://localhost:${value.PORT}`)
  return {
    environment: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    origin: origin.origin,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL ?? `${value.DATA_DIR}/askwell.db`,
    redisUrl: value.REDIS_URL,
    meilisearch: value.MEILI_HOST ? { host: value.MEILI_HOST, apiKey: value.MEILI_API_KEY } : undefined,
    mail: { server: value.SMTP_URL, from: value.MAIL_FROM, noReply: `no-reply@${origin.hostname}` },
    secretKey: value.SECRET_KEY,
    backup: { folder: value.BACKUP_DIR, recipient: value.BACKUP_KEY },
    s3: s3Of(value),
    providers: providersOf(value),
    ownLogIn: value.OIDC_ONLY === '1' ? 'closed' : 'open',
    trustedProxies: value.TRUSTED_PROXIES,
    pageCacheBytes: Math.round(value.PAGE_CACHE_MB * 2 ** 20),
    metricsToken: value.METRICS_TOKEN,
    stopDelayMs: value.STOP_DELAY_MS,
    logLevel: value.LOG_LEVEL,
    demo: demoOf(value.DEMO, [value.HOST, origin.hostname].every(isLocal)),
  }
}

function s3Of(value: z.infer<typeof environment>): S3Config | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = value
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = value
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return undefined
  return { endpoint: endpoint.replace(/\/+$/, ''), bucket, region, accessKeyId, secretAccessKey }
}

function providersOf(value: z.infer<typeof environment>): ProviderConfig[] {
  const providers: ProviderConfig[] = []
  const [oidc, github, google] = [
    client(value.OIDC_CLIENT_ID, value.OIDC_CLIENT_SECRET),
    client(value.GITHUB_CLIENT_ID, value.GITHUB_CLIENT_SECRET),
    client(value.GOOGLE_CLIENT_ID, value.GOOGLE_CLIENT_SECRET),
  ]
  const issuer = value.OIDC_ISSUER
  if (oidc && issuer) {
    const name = value.OIDC_NAME ?? new URL(issuer).host
    providers.push({ slug: 'oidc', protocol: 'openid', name, issuer, ...oidc })
  }
  if (github) providers.push({ ...GITHUB, ...github })
  if (google) providers.push({ ...GOOGLE, ...google })
  return providers
}

/** The demo's log-ins are printed: a forum that strangers reach must not have them. */
function demoOf(asked: '0' | '1' | undefined, isHere: boolean): DemoContent {
  if (asked === '0') return 'none'
  if (isHere) return 'open'
  return asked === '1' ? 'closed' : 'withheld'
}

const client = (clientId: string | undefined, clientSecret: string | undefined) =>
  clientId && clientSecret ? { clientId, clientSecret } : undefined

const GITHUB = {
  slug: 'github',
  protocol: 'github',
  name: 'GitHub',
  issuer: 'https://github.com',
  api: 'https://api.github.com',
} as const
const GOOGLE = {
  slug: 'google',
  protocol: 'openid',
  name: 'Google',
  issuer: 'https://accounts.google.com',
} as const

/** `PORT=` in a shell or an .env file means unset. */
const withoutEmpty = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
