import { type Finding, placeOf } from './finding.ts'

const BEFORE = '(?<![0-9A-Za-z_-])'
const AFTER = '(?![0-9A-Za-z_-])'

/** Formats that nothing else has, each with where it is written down. JSON web tokens are not among them: most that
 *  people show are examples, or have run out. */
const FORMATS = [
  // https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
  'gh[pousr]_[0-9A-Za-z]{36}',
  'github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}',
  // https://docs.slack.dev/authentication/tokens
  'xox[abeoprs]-[0-9A-Za-z-]{20,250}',
  'xapp-\\d-[0-9A-Za-z-]{20,250}',
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  '(?:AKIA|ASIA)[2-7A-Z]{16}',
  // https://docs.stripe.com/keys, and of webhooks https://docs.stripe.com/webhooks
  '[rs]k_(?:live|test)_[0-9A-Za-z]{16,250}',
  'whsec_[0-9A-Za-z+/]{32,88}={0,2}',
  // https://cloud.google.com/docs/authentication/api-keys, and of clients https://developers.google.com/identity
  'AIza[0-9A-Za-z_-]{35}',
  'GOCSPX-[0-9A-Za-z_-]{28}',
  // https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
  'npm_[0-9A-Za-z]{36}',
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  'gl(?:pat|oas|dt|rt|cbt|ptt|ft|imt|agent)-[0-9A-Za-z_-]{20,64}',
  // https://core.telegram.org/bots/api#authorizing-your-bot
  '\\d{8,10}:AA[0-9A-Za-z_-]{33}',
  // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
  'SG\\.[0-9A-Za-z_-]{22}\\.[0-9A-Za-z_-]{43}',
  // https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns:
  // OpenAI, Anthropic, Hugging Face, DigitalOcean
  'sk-(?:proj-|svcacct-)?[0-9A-Za-z_-]{20,150}T3BlbkFJ[0-9A-Za-z_-]{20,150}',
  'sk-ant-(?:api|admin)\\d\\d-[0-9A-Za-z_-]{80,120}',
  'hf_[A-Za-z]{34}',
  'do[opr]_v1_[0-9a-f]{64}',
  // Our own: createToken
  'askwell_[0-9A-Za-z_-]{32}',
].map((format) => new RegExp(`${BEFORE}${format}${AFTER}`, 'g'))

/** Incoming webhooks are posted to by whoever knows them: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const SLACK_HOOK = /hooks\.slack\.com\/services\/T[0-9A-Z]{8,12}\/B[0-9A-Z]{8,12}\/[0-9A-Za-z]{24}/g

/** https://www.rfc-editor.org/rfc/rfc7468, OpenSSH's and PGP's as well. Its header alone is talk about keys. */
const PEM_BEGIN = /-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----/g
const PEM_BODY = /[\s0-9A-Za-z+/=:,.\\-]*/y
const FEWEST_LETTERS = 40

/** Access tokens, and private keys in PEM. */
export function findTokens(text: string): Finding<'token' | 'key'>[] {
  const tokens = [...FORMATS, SLACK_HOOK].flatMap((format) =>
    [...text.matchAll(format)].map((match) => ({ kind: 'token' as const, ...placeOf(match) })),
  )
  return [...tokens, ...findPem(text)]
}

function findPem(text: string): Finding<'key'>[] {
  const found: Finding<'key'>[] = []
  let past = 0
  for (const { index, 0: begin } of text.matchAll(PEM_BEGIN)) {
    if (index < past) continue
    PEM_BODY.lastIndex = index + begin.length
    const body = PEM_BODY.exec(text)?.[0] ?? ''
    past = index + begin.length + body.length
    if (lettersIn(body) >= FEWEST_LETTERS) found.push({ kind: 'key', start: index, end: past })
  }
  return found
}

const lettersIn = (body: string) =>
  body
    .split(/-----END/, 1)
    .join('')
    .replace(/[^0-9A-Za-z+/]/g, '').length
