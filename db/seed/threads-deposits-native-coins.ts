import type { DemoThread } from './types'
import { by } from './voters'

export const nativeCoinDepositThreads: DemoThread[] = [
  {
    key: 'xrp-destination-tag',
    language: 'en',
    author: 'carlos',
    askedHoursAgo: 2870,
    title: 'Forgot the destination tag on an XRP deposit, what do I do now?',
    body: `My wallet has a field "Destination tag (optional)" and I left it empty because, well, it says optional. The exchange's deposit page says it is required. 1,150 XRP have left, the ledger says success.`,
    tags: ['deposit', 'memo'],
    facts: {
      network: 'XRP Ledger',
      transaction_id: 'fc340ee54c3390809baa8490975e2bd808b4058dbe895a697e3c3029e8c7588c',
    },
    views: 5120,
    up: by('lin sofia dmitri jonas thao hannah laochen'),
    answers: [
      {
        key: 'recover-missing-tag',
        author: 'okafor',
        hoursAfter: 1.2,
        body: `It is only optional for the network. On the exchange all customers share **one** XRP address and the tag says whose deposit it is. Without it your XRP arrived, but in nobody's name.

To claim it:

1. *Deposit history → Recover deposit → Missing or wrong tag*.
2. Enter the transaction id, the amount exactly as in the explorer, and the tag your deposit page shows.
3. You will be asked to prove that the sending wallet is yours. For a self-custody wallet that means sending a very small amount from the same address, this time **with** the tag. For a withdrawal from another exchange, a screenshot of their withdrawal record is enough.

Mine took two working days. The proof never involves your recovery words; if a form asks for them, it is not the exchange's form.`,
        up: by('lin tanaka sofia marek dmitri amelie jonas thao carlos hannah laochen'),
        accepted: true,
        comments: [
          {
            author: 'carlos',
            hoursAfter: 70,
            body: 'Confirmed, three days with a weekend in between. Thank you!',
          },
        ],
      },
      {
        key: 'which-coins-need-memo',
        author: 'thao',
        hoursAfter: 48,
        body: `Same trap with TON, XLM, EOS, ATOM and HBAR. The word changes (memo, tag, comment, message), the meaning is the same. If the deposit page shows two fields with a copy button, you must paste both.`,
        up: by('carlos okafor hannah lin'),
      },
    ],
  },
  {
    key: 'btc-zero-confirmations',
    language: 'en',
    author: 'dmitri',
    askedHoursAgo: 3310,
    title: 'Bitcoin deposit shows 0 confirmations for a whole day',
    body: `I have sent BTC from a desktop wallet yesterday with the "economy" fee. The exchange already shows it as incoming, 0 of 2 confirmations, and it stays like this since 26 hours. Can support push it from their side?`,
    tags: ['deposit', 'btc', 'fees'],
    facts: {
      network: 'Bitcoin',
      transaction_id: '76f3169efe3a48b66c1e1c77b290fce47a5e4fba022e8ef784af586c4ddd9e62',
    },
    views: 12480,
    up: by('lin okafor sofia jonas carlos hannah wanglei'),
    answers: [
      {
        key: 'low-fee-rbf',
        author: 'jonas',
        hoursAfter: 1,
        body: `No exchange can push it. A transaction with 0 confirmations is in the waiting room of the miners, and they take the ones that pay best.

Look it up on https://mempool.space. There you see two numbers: the fee rate you paid (sat/vB) and the rate that gets into the next blocks. If yours is far below, you have three ways, all **in the wallet you sent from**:

- **Wait.** The queue often empties at the weekend.
- **Replace by fee (RBF).** If the wallet marked the transaction as replaceable, there is a "bump fee" or "speed up" button. The transaction id changes, the address does not, so the deposit will still be credited.
- **Child pays for parent.** If you got change back, spend that change with a high fee; miners then take both.

If none of it works, most nodes forget an unconfirmed transaction after about two weeks, and the coins are spendable in your own wallet again.`,
        up: by('lin okafor tanaka marek priya dmitri amelie thao carlos hannah laochen mufeng'),
        accepted: true,
        comments: [
          {
            author: 'dmitri',
            hoursAfter: 4,
            body: 'Bumped from 3 to 14 sat/vB, confirmed two blocks later.',
          },
        ],
      },
      {
        key: 'refund-myth',
        author: 'carlos',
        hoursAfter: 5,
        body: `Just leave it. After 14 days the exchange sees that it did not arrive and pays it back to your account as a refund.`,
        up: [],
        down: by('jonas okafor tanaka priya'),
        comments: [
          {
            author: 'jonas',
            hoursAfter: 1,
            body: 'The exchange never had these coins, so there is nothing it could refund. They simply stay in the sending wallet.',
          },
        ],
      },
    ],
  },
]
