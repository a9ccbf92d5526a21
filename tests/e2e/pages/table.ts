import type { Scene } from './scene.ts'

export type Person = 'guest' | 'asker' | 'answerer' | 'staff' | 'admin'

export interface PageRow {
  /** File of app/routes without its ending. */
  route: string
  path: (scene: Scene) => string
  for: Person[]
  /** 200 unless it says otherwise. */
  status?: number
  /** Sent as a form: the page that comes back is the one to look at. */
  send?: Record<string, string>
}

const EVERYBODY: Person[] = ['guest', 'asker']
const LONG = 'A text that is long enough to be an answer or the details of a question.'

const TRANSACTION = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b'

const row = (
  route: string,
  path: PageRow['path'] | string,
  who: Person[],
  more: Partial<PageRow> = {},
): PageRow => ({
  route,
  path: typeof path === 'string' ? () => path : path,
  for: who,
  ...more,
})

const confirming = ({ fresh, thread }: Scene) => `/questions/${fresh.id}/duplicate?canonical=${thread.id}`

/** Every page of the site as those see it who may, and what comes back when a form is refused. A comment can be
 *  edited for five minutes only, so that it comes first. */
export const PAGES: PageRow[] = [
  row('comments.$id.edit', ({ comment }) => `/comments/${comment}/edit`, ['asker']),
  row('comments.$id.delete', ({ comment }) => `/comments/${comment}/delete`, ['asker']),

  row('_index', '/', EVERYBODY),
  row('questions._index', '/questions', EVERYBODY),
  row('questions._index', '/questions?tab=top&tag=deposit', ['guest']),
  row('questions._index', ({ emptyTag }) => `/questions?tag=${emptyTag}`, ['guest']),
  row('questions.$id.($slug)', ({ thread }) => thread.path, ['guest', 'asker', 'answerer', 'staff']),
  row('questions.$id.($slug)', ({ fresh }) => fresh.path, ['guest', 'staff']),
  row('questions.$id.($slug)', ({ closed }) => closed.path, ['guest', 'staff']),
  row('questions.$id.($slug)', ({ duplicate }) => duplicate.path, EVERYBODY),
  row('questions.$id.($slug)', ({ deleted }) => deleted.path, ['staff']),
  row('questions.$id.($slug)', ({ deleted }) => deleted.path, ['guest'], { status: 410 }),
  row('questions.$id.($slug)', '/questions/999999999', EVERYBODY, { status: 404 }),
  row('questions.$id.history', ({ thread }) => `/questions/${thread.id}/history`, EVERYBODY),
  row('answers.$id.history', ({ official }) => `/answers/${official}/history`, EVERYBODY),
  row('search', '/search', EVERYBODY),
  row('search', '/search?q=deposit', EVERYBODY),
  row('search', '/search?q=%E6%8F%90%E5%B8%81', ['guest']),
  row('search', '/search?q=xyzzyplugh', EVERYBODY),
  row('tags._index', '/tags', EVERYBODY),
  row('tags.$slug._index', '/tags/deposit', EVERYBODY),
  row('help._index', '/help', EVERYBODY),
  row('help.$category._index', '/help/deposits-and-withdrawals', EVERYBODY),
  row('help.$category.$slug', ({ entrySlug }) => `/help/deposits-and-withdrawals/${entrySlug}`, [
    'guest',
    'staff',
  ]),
  row('help.check', '/help/check', EVERYBODY),
  row('help.check', '/help/check', EVERYBODY, { send: { pasted: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t' } }),
  row('help.check', '/help/check', ['guest'], { send: { pasted: TRANSACTION } }),
  row('help.check', '/help/check', ['guest'], { send: { pasted: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb' } }),
  row('help.check', '/help/check', ['guest'], { send: { pasted: 'legal winner thank year '.repeat(4) } }),
  row('help.check', '/help/check', ['guest'], { send: { pasted: '' }, status: 400 }),
  row('support', '/support', EVERYBODY),
  row('support', ({ thread }) => `/support?from=question-${thread.id}`, ['guest']),
  row('official', '/official', EVERYBODY),
  row('official', '/official?q=support%40askwell.example', ['guest']),
  row('official', '/official?q=https%3A%2F%2Faskwe1l.example%2Flogin', EVERYBODY),
  row('official', '/official?q=t.me%2Fsomebody', ['guest']),
  row('official', '/official', ['guest'], { send: { q: '' }, status: 400 }),
  row('users.$handle', ({ answerer }) => `/users/${answerer}`, EVERYBODY),
  row('login', '/login', ['guest']),
  row('login', '/login', ['guest'], { send: { handle: 'nobody', password: 'wrong horse' }, status: 400 }),
  row('login_.check', '/login/check', ['guest'], { send: { by: 'code', code: '000000' }, status: 409 }),
  row('login_.passkey', '/login/passkey', ['guest'], { send: { credential: 'x' }, status: 400 }),
  row('register', '/register', ['guest']),
  row('register', '/register', ['guest'], { send: { handle: 'support', password: 'x' }, status: 400 }),
  row('login_.code', '/login/code', ['guest']),
  row('login_.code', '/login/code', ['guest'], { send: { email: 'lin at home' }, status: 400 }),
  row('login_.code_.enter', '/login/code/enter', ['guest']),
  row('login_.code_.enter', '/login/code/enter', ['guest'], { send: { code: '000000' }, status: 400 }),
  row('reset', '/reset', ['guest']),
  row('reset', '/reset?sent=1', ['guest']),
  row('reset_.new', '/reset/new?secret=x', ['guest']),
  row('reset_.new', ({ letters }) => `/reset/new?secret=${letters.reset}`, ['guest']),
  row('reset_.new', ({ letters }) => `/reset/new?secret=${letters.reset}`, ['guest'], {
    send: { newPassword: 'short' },
    status: 400,
  }),
  row('verify', '/verify?secret=x', ['guest']),
  row('verify', ({ letters }) => `/verify?secret=${letters.verify}`, EVERYBODY),
  row('verify_.change', '/verify/change?secret=x', ['guest']),
  row('verify_.change', ({ letters }) => `/verify/change?secret=${letters.change}`, ['guest']),
  row('$', '/no/such/page', EVERYBODY, { status: 404 }),

  row('questions.ask', '/questions/ask', EVERYBODY),
  row('questions.ask', '/questions/ask', EVERYBODY, {
    send: { title: 'Short', body: LONG, tags: 'deposit' },
    status: 400,
  }),
  row('questions.ask', '/questions/ask', ['guest'], { send: { title: LONG, body: LONG } }),
  row('questions.ask', '/questions/ask', ['guest'], {
    send: { title: 'Deposit', intent: 'prepare', tags: 'deposit' },
  }),
  row('questions.$id.answers', ({ fresh }) => `/questions/${fresh.id}/answers`, ['answerer'], {
    send: { body: '' },
    status: 400,
  }),
  row('questions.$id.answers', ({ fresh }) => `/questions/${fresh.id}/answers`, ['guest'], {
    send: { body: LONG },
    status: 401,
  }),
  row('questions.$id.comments', ({ fresh }) => `/questions/${fresh.id}/comments`, ['asker'], {
    send: { body: '?' },
    status: 400,
  }),
  row('answers.$id.vote', ({ official }) => `/answers/${official}/vote`, ['answerer'], {
    send: { value: '1' },
    status: 403,
  }),

  row('notices', '/notices', ['asker', 'staff']),
  row('settings.profile', '/settings/profile', ['asker']),
  row('settings.profile', '/settings/profile', ['guest'], { status: 401 }),
  row('settings.password', '/settings/password', ['asker']),
  row('settings.email', '/settings/email', ['asker', 'answerer', 'staff']),
  row('settings.email', '/settings/email', ['answerer'], {
    send: { act: 'phrase', phrase: 'abc' },
    status: 400,
  }),
  row('settings.security._index', '/settings/security', ['asker']),
  row('settings.security.authenticator', '/settings/security/authenticator', ['asker']),
  row('settings.security.authenticator', '/settings/security/authenticator', ['asker'], {
    send: { code: '000000' },
    status: 400,
  }),
  row('settings.security.passkeys', '/settings/security/passkeys', ['asker']),
  row('questions.$id.edit', ({ fresh }) => `/questions/${fresh.id}/edit`, ['asker']),
  row('questions.$id.edit', ({ fresh }) => `/questions/${fresh.id}/edit`, ['answerer'], { status: 403 }),
  row('questions.$id.facts', ({ fresh }) => `/questions/${fresh.id}/facts`, ['asker', 'staff']),
  row('questions.$id.support', ({ fresh }) => `/questions/${fresh.id}/support`, ['asker', 'staff']),
  row('questions.$id.support', ({ fresh }) => `/questions/${fresh.id}/support`, ['answerer'], {
    status: 403,
  }),
  row('questions.$id.support', ({ thread }) => `/questions/${thread.id}/support`, ['asker'], {
    send: { press: 'again' },
    status: 409,
  }),
  row('questions.$id.delete', ({ fresh }) => `/questions/${fresh.id}/delete`, ['asker']),
  row('questions.$id.purge', ({ fresh }) => `/questions/${fresh.id}/purge`, ['staff']),
  row('questions.$id.detach', ({ fresh }) => `/questions/${fresh.id}/detach`, ['asker']),
  row('questions.$id.duplicate', ({ fresh }) => `/questions/${fresh.id}/duplicate`, ['answerer', 'staff']),
  row('questions.$id.duplicate', ({ fresh }) => `/questions/${fresh.id}/duplicate?q=xyzzyplugh`, ['asker']),
  row('questions.$id.duplicate', confirming, ['asker', 'answerer', 'staff']),
  row('questions.$id.duplicate', ({ fresh }) => `/questions/${fresh.id}/duplicate`, ['answerer'], {
    send: { canonical: 'that one' },
    status: 400,
  }),
  row('questions.$id.duplicates', ({ thread }) => `/questions/${thread.id}/duplicates`, EVERYBODY),
  row('questions.$id.duplicates', ({ fresh }) => `/questions/${fresh.id}/duplicates`, ['guest']),
  row('questions.$id.close', ({ fresh }) => `/questions/${fresh.id}/close`, ['staff']),
  row('answers.$id.edit', ({ official }) => `/answers/${official}/edit`, ['answerer']),
  row('answers.$id.delete', ({ other }) => `/answers/${other}/delete`, ['staff']),
  row('answers.$id.detach', ({ official }) => `/answers/${official}/detach`, ['answerer']),

  row('updates._index', '/updates', EVERYBODY),
  row('updates.$id._index', ({ incident }) => `/updates/${incident}`, ['guest', 'asker', 'staff']),
  row('updates.$id._index', '/updates/999999999', ['guest'], { status: 404 }),
  row('updates.$id.affected', ({ incident }) => `/updates/${incident}/affected`, ['guest'], {
    send: { value: 'perhaps' },
    status: 400,
  }),
  row('updates.$id.follow', ({ incident }) => `/updates/${incident}/follow`, ['guest'], {
    send: { follow: 'yes' },
    status: 401,
  }),
  row('mod.incidents._index', '/mod/incidents', ['staff']),
  row('mod.incidents._index', '/mod/incidents', ['asker'], { status: 403 }),
  row('mod.incidents.new', '/mod/incidents/new', ['staff']),
  row('mod.incidents.new', '/mod/incidents/new', ['staff'], {
    send: { kind: 'incident', title: '', text: '', nextUpdateAt: '2020-01-01T00:00' },
    status: 400,
  }),
  row('mod.incidents.$incidentId', ({ incident }) => `/mod/incidents/${incident}`, ['staff']),
  row('mod.incidents.$incidentId', ({ incident }) => `/mod/incidents/${incident}?edit=1`, ['staff']),
  row('mod.incidents.$incidentId', ({ incident }) => `/mod/incidents/${incident}`, ['staff'], {
    send: { act: 'update', text: '' },
    status: 400,
  }),

  row('mod.held', '/mod/held', ['staff']),
  row('mod.held', '/mod/held', ['asker'], { status: 403 }),
  row('admin.contact-patterns', '/admin/contact-patterns', ['admin']),
  row('admin.contact-patterns', '/admin/contact-patterns', ['staff'], { status: 403 }),
  row('admin.contact-patterns', '/admin/contact-patterns', ['admin'], {
    send: { act: 'save', rules: 'a' },
    status: 400,
  }),
  row('mod.fakes', '/mod/fakes', ['staff']),
  row('mod.fakes', '/mod/fakes', ['asker'], { status: 403 }),
  row('mod.fakes', '/mod/fakes', ['staff'], { send: { act: 'list', q: '' }, status: 400 }),
  row('mod.categories', '/mod/categories', ['staff']),
  row('mod.categories', '/mod/categories', ['asker'], { status: 403 }),
  row('mod.categories', '/mod/categories?edit=1', ['staff']),
  row('mod.categories', '/mod/categories?remove=1', ['staff']),
  row('mod.categories', '/mod/categories', ['staff'], {
    send: { act: 'add', name: '', slug: 'no way', icon: 'gift' },
    status: 400,
  }),
  row('mod.duplicates', '/mod/duplicates', ['staff']),
  row('mod.duplicates', '/mod/duplicates', ['asker'], { status: 403 }),
  row('mod.faq._index', '/mod/faq', ['staff']),
  row('mod.faq._index', '/mod/faq', ['asker'], { status: 403 }),
  row('mod.faq.new', '/mod/faq/new', ['staff']),
  row('mod.faq.$entryId', ({ entry }) => `/mod/faq/${entry}`, ['staff']),
  row('mod.faq.$entryId', ({ entry }) => `/mod/faq/${entry}`, ['staff'], {
    status: 412,
    send: { revision: '99', title: 'Another title for it', body: LONG },
  }),
  row('mod.faq_.$entryId.review', ({ entry }) => `/mod/faq/${entry}/review`, ['staff']),
  row('mod.faq_.$entryId.translation', ({ entry }) => `/mod/faq/${entry}/translation`, ['staff']),
  row('mod.faq_.review', '/mod/faq/review', ['staff']),
  row(
    'mod.faq_.promote_.$answerId.into.$entryId',
    ({ entry, other }) => `/mod/faq/promote/${other}/into/${entry}`,
    ['staff'],
  ),
  row('help.entries.$entryId.history', ({ entry }) => `/help/entries/${entry}/history`, EVERYBODY),
  row('mod.faq_.$entryId.asked-as', ({ entry }) => `/mod/faq/${entry}/asked-as`, ['staff']),
  row('questions.$id.asked-as', ({ thread }) => `/questions/${thread.id}/asked-as`, ['staff']),
  row('questions.$id.asked-as', ({ thread }) => `/questions/${thread.id}/asked-as`, ['asker'], {
    status: 403,
  }),
  row('questions.$id.asked-as', ({ thread }) => `/questions/${thread.id}/asked-as`, ['staff'], {
    send: { act: 'add', text: '?' },
    status: 400,
  }),
  row('admin.glossary', '/admin/glossary', ['admin']),
  row('admin.glossary', '/admin/glossary', ['staff'], { status: 403 }),
  row('admin.glossary', '/admin/glossary?edit=1', ['admin']),
  row('admin.glossary', '/admin/glossary?q=xyzzyplugh', ['admin']),
  row('admin.glossary', '/admin/glossary', ['admin'], {
    send: { act: 'add', en: '', 'zh-CN': '！' },
    status: 400,
  }),
  row('admin.faq', '/admin/faq', ['admin']),
  row('admin.faq', '/admin/faq', ['admin'], { send: { heldOut: '51' }, status: 400 }),
  row('mod.insights', '/mod/insights', ['staff']),
  row('mod.insights', '/mod/insights?days=7&language=zh-CN&sort=least_solved', ['staff']),
  row('mod.insights', '/mod/insights', ['asker'], { status: 403 }),
  row('admin.security', '/admin/security', ['admin']),
  row('admin.security', '/admin/security', ['staff'], { status: 403 }),
  row('admin.support', '/admin/support', ['admin']),
  row('admin.support', '/admin/support', ['staff'], { status: 403 }),
  row('admin.support', '/admin/support', ['admin'], {
    send: { act: 'hours', zone: 'Nowhere', mon: 'morning', tue: '18:00-09:00' },
    status: 400,
  }),
  row('admin.support', '/admin/support', ['admin'], {
    send: { act: 'channels', 'kind[0]': 'mail', 'en[0]': '', 'address[0]': 'nobody' },
    status: 400,
  }),
  row('admin.support', '/admin/support', ['admin'], {
    send: { act: 'desk', kind: 'webhook', url: 'http://desk.example', secret: 'x' },
    status: 400,
  }),
  row('admin.explorers', '/admin/explorers', ['admin']),
  row('admin.explorers', '/admin/explorers', ['staff'], { status: 403 }),
  row('admin.explorers', '/admin/explorers', ['admin'], {
    send: { 'family[0]': 'tron', 'network[0]': 'T', 'transaction[0]': 'http://x', 'address[0]': '' },
    status: 400,
  }),
  row('mod.facts._index', '/mod/facts', ['staff']),
  row('mod.facts._index', '/mod/facts', ['asker'], { status: 403 }),
  row('mod.facts.new', '/mod/facts/new', ['staff']),
  row('mod.facts.new', '/mod/facts/new', ['staff'], { send: { slug: 'new', words: '' }, status: 400 }),
  row('mod.facts.$slug', ({ fact }) => `/mod/facts/${fact}`, ['staff']),
  row('mod.facts.$slug', ({ fact }) => `/mod/facts/${fact}`, ['staff'], {
    send: { act: 'reject', proposal: '1', reason: '' },
    status: 400,
  }),
  row('mod.facts.$slug', '/mod/facts/deposit-credit-time', ['staff']),
  row('mod.faq.promote.$answerId', ({ other }) => `/mod/faq/promote/${other}`, ['staff']),

  row('admin.mail', '/admin/mail', ['admin']),
  row('admin.mail', '/admin/mail', ['staff'], { status: 403 }),
  row('admin.search._index', '/admin/search', ['admin']),
  row('admin.search._index', '/admin/search?days=7&language=zh-CN', ['admin']),
  row('admin.search._index', '/admin/search', ['staff'], { status: 403 }),
  row('admin.search._index', '/admin/search', ['guest'], { status: 401 }),
  row('admin.search.golden._index', '/admin/search/golden', ['admin']),
  row('admin.search.golden._index', '/admin/search/golden', ['admin'], {
    send: { intent: 'add', query: 'deposit', language: 'en', expected: 'deposit' },
  }),
  row('admin.search.golden._index', '/admin/search/golden', ['admin'], {
    send: { intent: 'add', query: 'x', language: 'en', expected: '/questions/999999999' },
    status: 400,
  }),
  row('admin.search.golden.$goldenId', '/admin/search/golden/1', ['admin']),
  row('admin.search.index', '/admin/search/index', ['admin']),
]
