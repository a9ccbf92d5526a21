import { admins, type Group, nobody, staff } from '../../support/authorisation.ts'
import type { Cell } from './cells.ts'
import { answer, comment, entry, get, type PageRow, post, question, TEXT, text } from './rows.ts'

const change = ({ standing }: Cell) => `/mod/faq/changes/${standing.change}`
const desk = (act: string) => `/mod/${act}`
const golden = ({ standing }: Cell) => `/admin/search/golden/${standing.golden}`
const into = ({ answer, standing }: Cell) => `/mod/faq/promote/${answer}/into/${standing.entry}`
const known = ({ standing }: Cell) => `/mod/incidents/${standing.incident}`

/** The desk of moderators, and how the forum is run. */
export const FOR_STAFF: Group<PageRow>[] = [
  {
    rule: 'Staff judge posts',
    outcomes: staff,
    rows: [
      get('questions.$id.close', question('/close')),
      post('questions.$id.close', question('/close'), { reason: 'too_broad' }),
      post('questions.$id.pictures', question('/pictures')),
      post('answers.$id.pictures', answer('/pictures')),
      post('questions.$id.reopen', question('/reopen'), {}, 'closed'),
      get('questions.$id.lock', question('/lock')),
      post('questions.$id.lock', question('/lock'), { reason: 'settled' }),
      post('questions.$id.unlock', question('/unlock')),
      post('questions.$id.protect', question('/protect'), { protect: 'yes' }),
      get('questions.$id.merge', question('/merge')),
      post('questions.$id.merge', question('/merge'), ({ standing }) => ({
        canonical: String(standing.private.question),
      })),
      get('questions.$id.moves', question('/moves')),
      get('answers.$id.turn', answer('/turn')),
      post('answers.$id.turn', answer('/turn'), { place: 'question' }),
      get('comments.$id.move', comment('/move')),
      post('comments.$id.move', comment('/move'), { act: 'answer' }),
      post('questions._index', '/questions', ({ question }) => ({
        act: 'delete',
        'questions[]': String(question),
      })),
      get('questions.$id.asked-as', question('/asked-as')),
      post('questions.$id.asked-as', question('/asked-as'), (cell) => ({
        act: 'add',
        text: `late ${cell.question}`,
      })),
      get('questions.$id.purge', question('/purge')),
    ],
  },
  {
    rule: 'Staff put back what was moved, which nothing was here',
    outcomes: { ...staff, moderator: 404, admin: 404 },
    rows: [post('questions.$id.moves', question('/moves'), { move: '999999' })],
  },
  {
    rule: 'Staff take secrets out of a thread, of which this one has none',
    outcomes: { ...staff, moderator: 409, admin: 409 },
    rows: [post('questions.$id.purge', question('/purge'))],
  },
  {
    rule: 'What is held is there for its author, who cannot let it through, and for staff',
    outcomes: { ...nobody(404), guest: 401, author: 403, moderator: 'in', admin: 'in' },
    rows: [post('answers.$id.approve', answer('/approve'), {}, 'held')],
  },
  {
    rule: 'The desk is for staff',
    outcomes: staff,
    rows: [
      get('mod', desk('')),
      get('mod._index', desk('')),
      get('mod.categories', desk('categories')),
      post('mod.categories', desk('categories'), ({ question }) => ({
        ...{ act: 'add', name: `Category ${question}`, slug: `category-${question}`, icon: 'gift' },
      })),
      get('mod.duplicates', desk('duplicates')),
      get('mod.duplicates_.$id', (cell) => `/mod/duplicates/${cell.question}`),
      post(
        'mod.duplicates_.$id',
        (cell) => `/mod/duplicates/${cell.question}`,
        ({ standing }) => ({
          ...{ decision: 'merge', canonical: String(standing.private.question) },
        }),
      ),
      get('mod.facts._index', desk('facts')),
      get('mod.facts.new', desk('facts/new')),
      post('mod.facts.new', desk('facts/new'), ({ question }) => ({
        ...{ slug: `fact-${question}`, nameEn: 'Limit', valueEn: '20', source: 'Limits, version 2' },
      })),
      get('mod.facts.$slug', desk('facts/credit-time')),
      post('mod.facts.$slug', desk('facts/credit-time'), { act: 'verify' }),
      get('mod.fakes', desk('fakes')),
      post('mod.fakes', desk('fakes'), ({ question }) => ({ act: 'list', q: `t.me/fake_${question}` })),
      get('mod.pictures', desk('pictures')),
      post('mod.pictures', desk('pictures'), ({ question }) => ({
        post: `question-${question}`,
        picture: 'a'.repeat(48),
      })),
      get('mod.held', desk('held')),
      get('mod.suggestions', desk('suggestions')),
      get('mod.people._index', desk('people')),
      get('mod.people.$personId', desk('people/1')),
      post('mod.people.$personId', desk('people/1'), { act: 'note', note: 'Came in today' }),
      get('mod.people.appeals', desk('people/appeals')),
      get('mod.votes', desk('votes')),
      post(
        'mod._index',
        '/mod?index',
        ({ answer }) => ({ act: 'approve', 'subjects[]': `answer-${answer}` }),
        'held',
      ),
      get('mod.insights', desk('insights')),
      get('mod.insights[.]csv', desk('insights.csv?table=entries')),
    ],
  },
  {
    rule: 'An appeal that nobody made is decided by nobody',
    outcomes: { ...staff, moderator: 404, admin: 404 },
    rows: [post('mod.people.appeals', desk('people/appeals'), { appeal: '999999', decision: 'lifted' })],
  },
  {
    rule: 'Official answers are the word of staff',
    outcomes: staff,
    rows: [
      // First: the forms below say nothing of networks, which takes them away.
      post('mod.faq_.recall', desk('faq/recall'), { appliesTo: 'TRC20' }),
      post('help.entries.$entryId.history', ({ standing }) => `/help/entries/${standing.entry}/history`, {
        number: '1',
      }),
      get('mod.faq._index', desk('faq')),
      get('mod.faq.new', desk('faq/new')),
      post('mod.faq.new', desk('faq/new'), (cell) => ({
        ...{
          origin: 'staff',
          category: 'deposits',
          language: 'en',
          title: `Entry ${cell.question}`,
          body: text(cell),
        },
      })),
      get('mod.faq.$entryId', entry('')),
      post('mod.faq.$entryId', entry(''), (cell) => ({
        title: 'A title for it',
        body: text(cell),
        networks: 'TRC20',
      })),
      get('mod.faq.promote.$answerId', (cell) => `/mod/faq/promote/${cell.answer}`),
      post(
        'mod.faq.promote.$answerId',
        (cell) => `/mod/faq/promote/${cell.answer}`,
        ({ question }) => ({
          ...{
            category: 'deposits',
            accept: 'true',
            title: `Promoted ${question}`,
            body: TEXT,
            language: 'en',
          },
        }),
      ),
      get('mod.faq_.$entryId.asked-as', entry('/asked-as')),
      post('mod.faq_.$entryId.asked-as', entry('/asked-as'), ({ question }) => ({
        act: 'add',
        text: `why ${question}`,
      })),
      post('mod.faq_.$entryId.editing', entry('/editing')),
      get('mod.faq_.$entryId.review', entry('/review')),
      get('mod.faq_.$entryId.state', entry('/state')),
      post('mod.faq_.$entryId.state', (cell) => `/mod/faq/${cell.standing.draft}/state`, {
        decision: 'submit',
      }),
      get('mod.faq_.$entryId.translation', entry('/translation')),
      post('mod.faq_.$entryId.translation', entry('/translation'), { act: 'unlink' }),
      get('mod.faq_.candidates', desk('faq/candidates')),
      post('mod.faq_.candidates', desk('faq/candidates'), (cell) => ({
        ...{ questionId: String(cell.question), decision: 'snooze', days: '7' },
      })),
      get('mod.faq_.promote_.$answerId.into.$entryId', into),
      post('mod.faq_.promote_.$answerId.into.$entryId', into, (cell) => ({
        accept: 'true',
        body: text(cell),
      })),
      get('mod.faq_.changes.$changeId', change),
      get('mod.faq_.recall', desk('faq/recall')),
      get('mod.faq_.review', desk('faq/review')),
      post('mod.faq_.review', desk('faq/review')),
    ],
  },
  {
    rule: 'What somebody submitted, and votes that were taken back, are decided about by staff, and once',
    outcomes: { ...staff, admin: 409 },
    rows: [
      post('mod.faq_.changes.$changeId', change, { act: 'decline', reason: 'It is as it was' }),
      post('mod.votes', desk('votes'), ({ standing }) => ({
        ...{ pattern: String(standing.pattern), decision: 'kept' },
      })),
    ],
  },
  {
    rule: 'What happens is told by staff',
    outcomes: staff,
    rows: [
      get('mod.incidents._index', desk('incidents')),
      get('mod.incidents.new', desk('incidents/new')),
      post('mod.incidents.new', desk('incidents/new'), {
        kind: 'incident',
        title: 'Deposits are late',
        text: TEXT,
      }),
      get('mod.incidents.$incidentId', known),
      post('mod.incidents.$incidentId', known, (cell) => ({ act: 'update', text: text(cell) })),
    ],
  },
  {
    rule: 'The demo is removed by admins, and this forum has none',
    outcomes: { ...admins, admin: 409 },
    rows: [post('admin.demo', '/admin/demo')],
  },
  {
    rule: 'How the forum is run is for admins',
    outcomes: admins,
    rows: [
      get('admin', '/admin'),
      get('admin._index', '/admin'),
      post('admin._index', '/admin?index', { test: 'storage' }),
      get('admin.setup', '/admin/setup'),
      post('admin.setup', '/admin/setup', { act: 'skip', step: 'import' }),
      get('admin.demo', '/admin/demo'),
      get('admin.tags._index', '/admin/tags'),
      post('admin.tags._index', '/admin/tags', ({ question }) => ({ act: 'add', name: `tag ${question}` })),
      get('admin.tags.$slug', '/admin/tags/deposit'),
      post('admin.tags.$slug', '/admin/tags/deposit', { act: 'edit', name: 'Deposit' }),
      get('admin.audit', '/admin/audit'),
      post('admin.audit', '/admin/audit', { act: 'end' }),
      get('admin.audit[.]csv', '/admin/audit.csv?days=7'),
      get('admin.audit[.]jsonl', '/admin/audit.jsonl?subject=question'),
      get('admin.contact-patterns', '/admin/contact-patterns'),
      post('admin.contact-patterns', '/admin/contact-patterns', { act: 'defaults' }),
      get('admin.explorers', '/admin/explorers'),
      post('admin.explorers', '/admin/explorers'),
      get('admin.faq', '/admin/faq'),
      post('admin.faq', '/admin/faq', { heldOut: '10' }),
      get('admin.glossary', '/admin/glossary'),
      post('admin.glossary', '/admin/glossary', ({ question }) => ({
        ...{ act: 'add', en: `word${question}, term${question}`, 'zh-CN': `词${question}，语${question}` },
      })),
      get('admin.glossary[.]csv', '/admin/glossary.csv'),
      get('admin.insights', '/admin/insights'),
      get('admin.insights[.]csv', '/admin/insights.csv?table=days'),
      get('admin.jobs', '/admin/jobs'),
      post('admin.jobs', '/admin/jobs', { act: 'retry_topic', topic: 'letter.asked' }),
      get('admin.mail', '/admin/mail'),
      post('admin.mail', '/admin/mail'),
      get('admin.search._index', '/admin/search'),
      get('admin.search[.]csv', '/admin/search.csv?table=top'),
      get('admin.search.golden._index', '/admin/search/golden'),
      post('admin.search.golden._index', '/admin/search/golden', { intent: 'run' }),
      get('admin.search.golden.$goldenId', golden),
      post('admin.search.golden.$goldenId', golden, { intent: 'delete' }),
      get('admin.search.index', '/admin/search/index'),
      post('admin.search.index', '/admin/search/index', { intent: 'compare' }),
      get('admin.security', '/admin/security'),
      post('admin.security', '/admin/security'),
      get('admin.staff', '/admin/staff'),
      post('admin.staff', '/admin/staff', ({ question }) => ({ act: 'team_add', name: `Team ${question}` })),
      get('admin.users', '/admin/users'),
      get('admin.settings', '/admin/settings'),
      post('admin.settings', '/admin/settings', { room: 'votes' }),
      get('admin.site', '/admin/site'),
      post('admin.site', '/admin/site', {
        ...{ name: 'Forum', defaultLanguage: 'en', 'languages[]': 'en' },
      }),
      get('admin.support', '/admin/support'),
      post('admin.support', '/admin/support', { act: 'desk', kind: 'none' }),
    ],
  },
]
