import type { DemoFaqEntry } from './types'

export const faqEntriesEn: DemoFaqEntry[] = [
  {
    language: 'en',
    category: 'deposits-and-withdrawals',
    slug: 'why-has-my-deposit-not-arrived',
    title: 'Why has my deposit not arrived?',
    body: `In nearly all cases the coins are safe and have only not reached the number of confirmations needed. Go through the checks first; they take about two minutes. Not sure which network a transaction id belongs to, or whether an address is whole? [Check it here](/help/check).

## Confirmations each network needs

TRC20 needs {{fact:trc20-confirmations}}, ERC20 needs {{fact:erc20-confirmations}}. Once they are reached, the deposit is credited with the next block scan, at most {{fact:deposit-credit-time}} later.

## The address is not the one on the deposit page

Then you used an address from before the migration. Open *Deposit history*, press **Recover deposit** and paste the transaction id. Most recoveries finish within minutes.

## The amount is below the minimum

Amounts under the minimum for the network are not lost. They are credited together with the next deposit of the same coin to the same address.

Recovering a deposit never requires your password, a code or your recovery words.`,
    sourceAnswer: 'old-deposit-address',
    appliesTo: { product: 'USDT', networks: ['TRC20', 'ERC20'], appVersion: '6.2' },
    steps: [
      'Open the transaction in a block explorer and check that its status is success.',
      'Compare the whole receiving address with the one on your deposit page.',
      'Check the network, and the memo or tag where one is required.',
      'Check that the amount is not below the minimum for the network.',
    ],
    messages: [
      { text: 'E-1042' },
      { text: 'Waiting for network confirmations' },
      { text: 'This deposit address is no longer valid', appVersion: '6.2' },
    ],
    twinOf: '充值未到账',
    owner: 'deposits',
    publishedHoursAgo: 50,
    verifiedHoursAgo: 6,
  },
  {
    language: 'en',
    category: 'identity-check',
    slug: 'why-was-my-identity-check-refused',
    title: 'Why was my identity check refused?',
    body: `Most refusals have nothing to do with you, but with the photograph. *Document not readable* is also shown when a corner is missing or the picture was cropped.

## How to take the picture

Lay the document on a dark, matt surface in daylight, switch the flash off, and hold the phone parallel to it. Leave some of the table visible on all sides, and let the app take the picture by itself when the frame turns green.

## When the attempts are used up

A new set of attempts opens after 24 hours. What you have entered so far is kept.

## Keep it in the app

Upload your document in the app and nowhere else. We do not accept documents by e-mail or messenger, and nobody outside the app can "check" or speed up your request.`,
    sourceAnswer: 'four-corners',
    appliesTo: { product: 'Identity check', appVersion: '6.2' },
    steps: [
      'Check that all four corners are in the picture and every line is readable.',
      'Use the original document, not a copy, a scan or a photo of a screen.',
      'Check that the document is in date.',
      'Compare the name in your profile with the name on the document, middle names included.',
    ],
    messages: [{ text: 'E-2017' }, { text: 'Document not readable' }],
    owner: 'identity',
    publishedHoursAgo: 1200,
    verifiedHoursAgo: 310,
  },
  {
    language: 'en',
    category: 'trading-and-orders',
    slug: 'why-did-my-order-fail',
    title: 'Why did my order fail?',
    body: `An order that fails does not move any money. Before you place it again, find out which of these it was, so that you do not end up with two.

## "Insufficient balance" although the total is enough

Only the *available* balance of the spot wallet counts. Coins in open orders, in the funding wallet or in a savings product belong to the total, but an order cannot use them. Cancel the old order or transfer the coins, then try again.

## No message, or a time-out

A time-out does not mean that the order was not placed. Look into *Open orders* and *Order history* before you repeat it.`,
    sourceAnswer: 'failed-order-checklist',
    appliesTo: { product: 'Spot trading' },
    steps: [
      'Read the whole message: it names the rule that refused the order.',
      'Check the available balance of the spot wallet, fee included.',
      'Check your connection, reload, and look into the open orders.',
      'Place the order again, once.',
    ],
    messages: [{ text: 'E-3301' }, { text: 'Insufficient balance' }],
    owner: 'trading',
    publishedHoursAgo: 905,
    verifiedHoursAgo: 244,
  },
  {
    language: 'en',
    category: 'account-and-security',
    slug: 'authenticator-code-is-invalid',
    title: 'My authenticator code is always invalid',
    body: `Authenticator codes are computed from the time. If the clock of your phone is half a minute off, every code is wrong, although it looks right. The time zone does not matter as long as it is set automatically.

## Two entries with the same name

If you set the authenticator up twice, only the later entry is valid. Try the codes of both before you change anything.

## It still does not work

Keep the entry in the app. Use a backup code, or choose *Can't use your authenticator?* on the log-in page and confirm your identity there. After a reset, withdrawals are paused for {{fact:security-pause}}.

We never ask for a code in a chat, in a call or by e-mail.`,
    sourceAnswer: 'clock-out-of-sync',
    appliesTo: { product: 'Two-factor log-in' },
    steps: [
      'Switch on automatic date, time and time zone in the phone settings.',
      'Use the time correction of the authenticator app, if it has one.',
      'Wait for a new code and use that one.',
    ],
    owner: 'security',
    publishedHoursAgo: 2300,
    verifiedHoursAgo: 720,
  },
  {
    language: 'en',
    category: 'api',
    slug: 'signature-for-this-request-is-not-valid',
    title: 'API: “Signature for this request is not valid”',
    body: `The server computes the signature from the bytes that it receives. Build the parameter string once, sign it, and send exactly that string with the signature at its end.

~~~ts
const payload = new URLSearchParams(params).toString()
const signature = createHmac('sha256', secret).update(payload).digest('hex')
const body = payload + '&signature=' + signature
~~~

## Frequent causes

| cause | what to do |
|---|---|
| values encoded after signing | encode first, then sign |
| parameters in another order | sign and send the same string |
| line break at the end of the secret | trim it when reading the file |

When you ask for help, show the code and the error body. Never show the secret; if it was visible anywhere, delete the key.`,
    sourceAnswer: 'sign-what-you-send',
    appliesTo: { product: 'REST API' },
    steps: [
      'Print the signed string and the sent body, without the secret, and compare them.',
      'Sign the same string with openssl and compare the signatures.',
      'Check that the key has the permission that the request needs.',
    ],
    owner: 'trading',
    publishedHoursAgo: 1400,
    verifiedHoursAgo: 415,
  },
  {
    language: 'en',
    category: 'account-and-security',
    slug: 'how-to-tell-our-staff-from-impostors',
    title: 'How do I tell real staff from impostors?',
    body: `Staff are marked with a badge in this community and in the support chat of the app. A name or a picture alone proves nothing: both are copied in seconds.

## What we never do

- write to you first in a messenger or on a social network;
- ask for your password, a code, a private key or your recovery words;
- ask you to move coins to a "safe" address;
- take money for speeding up a review or a recovery.

## What you can do

Leave the conversation and contact support from the app yourself. Genuine staff will not mind. If somebody here plays staff, say so in a comment under the post: moderators look at that first.

If you have already given something away, press *Freeze account* in the security centre, then change your password.`,
    document: 'Safety guidelines, section 2: official channels',
    appliesTo: {},
    steps: [],
    owner: 'security',
    publishedHoursAgo: 3900,
    verifiedHoursAgo: 120,
  },
  {
    language: 'en',
    category: 'getting-started',
    slug: 'make-your-first-deposit',
    kind: 'guide',
    title: 'How do I make my first deposit?',
    body: `It takes a few minutes. One thing matters: both sides have to use the same network. Everything else can be put right later.

1. Open *Assets → Deposit* and choose the coin.
2. Choose the network. It must be the **same one** that you send from; if you are unsure, ask the sender which networks they offer.
3. Copy the address. If the page shows a second field (memo or tag), copy that as well.
4. Send a small amount first, above the minimum shown on the page.
5. When it is in your balance, send the rest with the same address and the same network.

Always copy the address from the deposit page after logging in. Do not type it, and do not take it from a message.

If nothing has arrived after {{fact:deposit-credit-time}}, see *Why has my deposit not arrived?* in this help centre.`,
    document: 'Getting started guide, chapter 1',
    appliesTo: { product: 'Spot wallet' },
    steps: [
      'Check that sender and deposit page name the same network.',
      'Check whether a memo or tag is required.',
      'Send a small amount above the minimum first.',
    ],
    owner: 'deposits',
    publishedHoursAgo: 3600,
    verifiedHoursAgo: 530,
  },
  {
    language: 'en',
    category: 'getting-started',
    slug: 'secure-your-account-after-signing-up',
    kind: 'guide',
    title: 'How do I secure my account after signing up?',
    body: `Do these before your first deposit. All of them together take less than ten minutes.

1. **A password of its own**: not the one of your e-mail or of any other site.
2. **Authenticator or passkey**: set it up in the *Security centre*. It is safer than codes by SMS.
3. **Backup codes**: write them on paper and keep them away from the phone. Do not leave a screenshot in the gallery.
4. **Anti-phishing phrase**: from then on every mail from us carries these words. A mail without them is a false one.
5. **Withdrawal allowlist**: coins then leave for saved addresses only, and a new address has to wait for 24 hours.

Staff never write to you first, and never ask for a password, a code or your recovery words.`,
    document: 'Getting started guide, chapter 2: account security',
    appliesTo: { appVersion: '6.2' },
    steps: [],
    twinOf: '新手安全设置',
    owner: 'security',
    publishedHoursAgo: 3150,
    verifiedHoursAgo: 455,
  },
]
