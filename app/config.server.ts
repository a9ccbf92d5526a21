import { z } from 'zod'

/** `support@example.org` or `Example Help <support@example.org>`. */
const SENDER = /^(?:[^<>"\r\n]{1,80} <([^\s<>"@]+@[^\s<>"@]+)>|[^\s<>"@]+@[^\s<>"@]+)$/

/** The environment, read once. README.md has the same table for operators. */
const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('localhost'),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  MEILI_HOST: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_API_KEY: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(SENDER, 'neither an address nor Name <address>').optional(),
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
  /** Seals what the database keeps of second factors; a file in DATA_DIR when there is none. */
  SECRET_KEY: z.string().min(32, 'at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DEMO: z.enum(['0', '1']).default('1'),
})

export interface Config {
  environment: 'production' | 'development' | 'test'
  port: number
  host: string
  /** Scheme, host and port that browsers use, without a slash at the end. */
  origin: string
  dataDir: string
  databaseUrl: string
  meilisearch: { host: string; apiKey: string | undefined } | undefined
  /** Without a server, mails become files in `dataDir`. */
  mail: { server: string | undefined; from: string }
  secretKey: string | undefined
  trustedProxies: string[]
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
  demo: boolean
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
    meilisearch: value.MEILI_HOST ? { host: value.MEILI_HOST, apiKey: value.MEILI_API_KEY } : undefined,
    mail: { server: value.SMTP_URL, from: value.MAIL_FROM ?? `Askwell <no-reply@${origin.hostname}>` },
    secretKey: value.SECRET_KEY,
    trustedProxies: value.TRUSTED_PROXIES,
    logLevel: value.LOG_LEVEL,
    demo: value.DEMO === '1',
  }
}

/** `PORT=` in a shell or an .env file means unset. */
const withoutEmpty = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
