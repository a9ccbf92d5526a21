import {
  authorAndStaff,
  authorOnly,
  butTheSilenced,
  evenSuspended,
  type Group,
  members,
  membersButTheAuthor,
  nobody,
  staff,
} from '../../support/authorisation.ts'
import { answer, comment, get, incident, type PageRow, post, question, suggestion, text } from './rows.ts'

/** What members do, and what is an author's own. */
export const FOR_MEMBERS: Group<PageRow>[] = [
  {
    rule: 'One’s own account is for whoever is logged in',
    outcomes: evenSuspended(members),
    rows: [
      get('notices', '/notices'),
      post('notices', '/notices'),
      get('appeal', '/appeal'),
      get('settings.email', '/settings/email'),
      post('settings.email', '/settings/email', { act: 'phrase', phrase: 'blue kettle' }),
      get('settings.notifications', '/settings/notifications'),
      post('settings.notifications', '/settings/notifications', { answers: 'yes', decisions: 'yes' }),
      get('settings.password', '/settings/password'),
      get('settings.profile', '/settings/profile'),
      get('settings.data', '/settings/data'),
      get('settings.data[.]json', '/settings/data.json'),
      get('settings.tokens', '/settings/tokens'),
      post('settings.tokens', '/settings/tokens', {
        act: 'make',
        name: 'Reader',
        'scopes[]': 'read',
        days: '30',
      }),
      get('settings.security._index', '/settings/security'),
      get('settings.security.authenticator', '/settings/security/authenticator'),
      get('settings.security.passkeys', '/settings/security/passkeys'),
      get('settings.security.providers', '/settings/security/providers'),
    ],
  },
  {
    rule: 'Whoever is suspended appeals, others have nothing to appeal against',
    outcomes: { ...nobody(409), guest: 401, suspended: 'in', silenced: 'in' },
    rows: [post('appeal', '/appeal', { body: 'It was not me who wrote that.' })],
  },
  {
    rule: 'An invitation that nobody made leads nowhere',
    outcomes: { ...nobody(404), guest: 401 },
    rows: [post('invitation', '/invitation?secret=x')],
  },
  {
    rule: 'Members talk to each other, unless they are silenced',
    outcomes: butTheSilenced(members),
    rows: [
      post('questions.$id.comments', question('/comments'), { body: 'Which network was it?' }),
      post('answers.$id.comments', answer('/comments'), { body: 'Which network was it?' }),
    ],
  },
  {
    rule: 'Members take part',
    outcomes: members,
    rows: [
      post('questions.$id.follow', question('/follow'), { follow: 'yes' }),
      post('tags.$slug.follow', '/tags/deposit/follow', { follow: 'yes' }),
      post('updates.$id.follow', incident('/follow'), { follow: 'yes' }),
      get('questions.$id.duplicate', question('/duplicate')),
      post('questions.$id.duplicate', question('/duplicate'), ({ standing }) => ({
        canonical: String(standing.private.question),
      })),
    ],
  },
  {
    rule: 'To prove who one is again comes to nothing without a proof',
    outcomes: evenSuspended({ ...nobody(400), guest: 401 }),
    rows: [
      post('settings.password', '/settings/password', {
        password: 'wrong horse',
        newPassword: 'another good horse',
      }),
      post('settings.security.authenticator', '/settings/security/authenticator', { code: '000000' }),
      post('verify', '/verify?secret=x'),
    ],
  },
  {
    rule: 'One’s account is one’s own to keep, and this one is not about to go',
    outcomes: evenSuspended({ ...nobody(409), guest: 401 }),
    rows: [post('settings.data', '/settings/data', { act: 'keep' })],
  },
  {
    rule: 'A credential that no browser made is no credential',
    outcomes: evenSuspended(nobody(400)),
    rows: [
      post('settings.security.passkeys', '/settings/security/passkeys', { credential: '{}', name: 'Key' }),
    ],
  },
  {
    rule: 'One’s own name and words about oneself, which others read',
    outcomes: butTheSilenced(members),
    rows: [
      post('settings.profile', '/settings/profile', ({ question }) => ({
        ...{ displayName: `Lin ${question}`, language: 'en' },
      })),
    ],
  },
  {
    rule: 'The last way into an account stays, and so does what is not there',
    outcomes: evenSuspended({ ...nobody(409), guest: 401 }),
    rows: [
      post('settings.security.providers', '/settings/security/providers', { act: 'unlink', identity: '1' }),
    ],
  },
  {
    rule: 'One’s sessions are one’s own, suspended or not',
    outcomes: evenSuspended(members),
    rows: [post('settings.security._index', '/settings/security', { act: 'end_others' })],
  },
  {
    rule: 'A picture comes as a file, and there is no list of them',
    outcomes: { ...nobody(415), guest: 401 },
    rows: [post('uploads._index', '/uploads')],
  },
  {
    rule: 'One answer a person',
    outcomes: butTheSilenced({ ...members, other: 409 }),
    rows: [post('questions.$id.answers', question('/answers'), (cell) => ({ body: text(cell) }))],
  },
  {
    rule: 'Nobody votes on their own',
    outcomes: membersButTheAuthor,
    rows: [
      post('questions.$id.vote', question('/vote'), { value: '1' }),
      post('answers.$id.vote', answer('/vote'), { value: '1' }),
    ],
  },
  {
    rule: 'The form of a flag is for whoever did not write it',
    outcomes: membersButTheAuthor,
    rows: [
      get('questions.$id.flag', question('/flag')),
      get('answers.$id.flag', answer('/flag')),
      get('comments.$id.flag', comment('/flag')),
    ],
  },
  {
    rule: 'Nobody flags their own, nor while they are silenced',
    outcomes: butTheSilenced(membersButTheAuthor),
    rows: [
      post('questions.$id.flag', question('/flag'), { kind: 'spam' }),
      post('answers.$id.flag', answer('/flag'), { kind: 'spam' }),
      post('comments.$id.flag', comment('/flag'), { kind: 'spam' }),
    ],
  },
  {
    rule: 'What one wrote is one’s own and staff’s to change',
    outcomes: authorAndStaff,
    rows: [
      get('questions.$id.delete', question('/delete')),
      post('questions.$id.delete', question('/delete')),
      post('questions.$id.restore', question('/restore'), {}, 'deleted'),
      post('questions.$id.history', question('/history'), { number: '1' }),
      get('questions.$id.facts', question('/facts')),
      post('questions.$id.facts', question('/facts')),
      get('answers.$id.delete', answer('/delete')),
      post('answers.$id.delete', answer('/delete')),
      post('answers.$id.history', answer('/history'), { number: '1' }),
      get('comments.$id.delete', comment('/delete')),
      post('comments.$id.delete', comment('/delete')),
      post('questions.$id.withdraw', question('/withdraw'), {}, 'accepted'),
      get('questions.$id.support', question('/support')),
    ],
  },
  {
    rule: 'Editors are for members',
    outcomes: members,
    rows: [get('questions.$id.edit', question('/edit')), get('answers.$id.edit', answer('/edit'))],
  },
  {
    rule: 'Members edit what they may, and suggest an edit of the rest',
    outcomes: butTheSilenced(members),
    rows: [
      post('questions.$id.edit', question('/edit'), (cell) => ({
        ...{ title: 'Another title', body: text(cell), reason: 'It says more' },
      })),
      post('answers.$id.edit', answer('/edit'), (cell) => ({ body: text(cell), reason: 'It says more' })),
    ],
  },
  {
    rule: 'What was suggested is decided by whoever may edit the post',
    outcomes: authorAndStaff,
    rows: [
      get('suggestions.$id', suggestion, 'suggested'),
      post('suggestions.$id', suggestion, { act: 'approve' }, 'suggested'),
    ],
  },
  {
    rule: 'What is gone comes back by whoever took it away, and is gone for others',
    outcomes: { ...nobody(410), guest: 401, author: 'in', moderator: 'in', admin: 'in' },
    rows: [post('answers.$id.restore', answer('/restore'), {}, 'answer_deleted')],
  },
  {
    rule: 'Who asked decides what helped, and staff for them',
    // `author` wrote the answer, `other` asked.
    outcomes: { ...staff, other: 'in' },
    rows: [post('answers.$id.accept', answer('/accept'))],
  },
  {
    rule: 'One’s name and one’s words to others are nobody else’s',
    outcomes: authorOnly,
    rows: [
      get('questions.$id.detach', question('/detach')),
      post('questions.$id.detach', question('/detach')),
      get('answers.$id.detach', answer('/detach')),
      post('answers.$id.detach', answer('/detach')),
      get('comments.$id.edit', comment('/edit')),
      post('comments.$id.edit', comment('/edit'), { body: 'Which network was it, I wonder?' }),
      post('questions.$id.support', question('/support')),
    ],
  },
]
