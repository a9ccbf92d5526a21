import type { DemoThread } from './types'
import { by } from './voters'

export const depositThreads: DemoThread[] = [
  {
    key: 'trc20-not-credited',
    language: 'en',
    author: 'lin',
    askedHoursAgo: 76,
    title: 'USDT deposit over TRC20 confirmed on chain but not credited after two hours',
    body: `I sent 250 USDT over **TRC20**. The explorer shows 32 confirmations, but my balance has not changed for two hours and the deposit history is empty.

- The coins came from my own wallet, not from another exchange
- I had saved the deposit address in the wallet some time ago and reused it
- Network chosen on the deposit page: TRC20

Did I choose the wrong network, or do I only have to wait?`,
    tags: ['deposit', 'usdt', 'trc20'],
    facts: {
      network: 'TRC20',
      transaction_id: '087389849b3f7fea9291783e90f8ec9cc5de55ce7583b33ae263792fae85eed5',
      address: 'TCgsab8LTBL6teTwvfT9GxpeHeLAGTyCCF',
    },
    views: 1204,
    up: by('okafor tanaka sofia marek priya amelie jonas thao carlos hannah xiaoyu laochen wanglei azhe'),
    followers: by('sofia thao carlos hannah dmitri amelie xiaoyu wanglei jingjing'),
    comments: [
      {
        author: 'tanaka',
        hoursAfter: 0.2,
        body: 'When did you save that address? Compare it with the one the deposit page shows today, all 34 characters.',
      },
    ],
    answers: [
      {
        key: 'old-deposit-address',
        author: 'okafor',
        hoursAfter: 0.4,
        body: `Your coins are not lost. Compare the receiving address in the explorer with the address on your deposit page today. Addresses were moved some time ago, and deposits to an old one are not picked up by themselves: press **Recover deposit** and paste the transaction id.`,
        up: by(
          'lin tanaka sofia marek priya dmitri amelie jonas thao carlos hannah xiaoyu laochen azhe mufeng mod-mei',
        ),
        accepted: true,
        edited: {
          hoursAfter: 3,
          reason: 'Ordered the checks, added the confirmations',
          body: `The coins are safe; there is one case in which the deposit page shows another address than the one you saved. Check in this order:

1. Open the transaction on https://tronscan.org and compare the **receiving address** with the one on your deposit page, all of it, not only the first and last four characters.
2. If it is the same, the credit comes after **20 confirmations and the next block scan**, at most 30 minutes. After that, check that the amount is above the minimum for the network.
3. If it differs, you used an address from before the migration. Open *Deposit history*, press **Recover deposit** and paste the transaction id. It took four minutes for me.

Nothing in this needs your password, a code or your recovery words. Whoever asks for them while "helping" with a deposit is a thief.`,
        },
        comments: [
          {
            author: 'lin',
            hoursAfter: 3.5,
            body: 'The address had changed indeed. Recovered in five minutes, thank you.',
          },
          {
            author: 'mod-mei',
            hoursAfter: 20,
            body: 'Works for ERC20 as well; there it is 12 confirmations.',
          },
        ],
      },
      {
        key: 'below-minimum-waits',
        author: 'tanaka',
        hoursAfter: 9,
        body: `If the explorer says **success** and the address is right, look whether the deposit is under the minimum for the network. Smaller amounts wait, uncredited, until the next deposit to the same address brings the sum over it.

With 250 USDT that is not your case, but people arrive here from the search with 0.5.`,
        up: by('lin okafor hannah thao carlos wanglei'),
      },
      {
        key: 'check-history-filter',
        author: 'dmitri',
        hoursAfter: 30,
        body: `Also look at the filter on top of the history. Mine was set to "last 7 days, BTC" from an old search, so the USDT deposit was there all the time and I only did not see it. It had been credited after 19 confirmations on Tron, by the way.`,
        up: by('lin amelie'),
      },
    ],
  },
  {
    key: 'bep20-to-erc20-address',
    language: 'en',
    author: 'sofia',
    askedHoursAgo: 1430,
    title: 'Sent USDT over BEP20 to my ERC20 deposit address. Can it be recovered?',
    body: `The page gave me an address that starts with 0x for ERC20. In my wallet I chose BNB Smart Chain because it cost only a few cents, and the wallet accepted the address without a warning. The transfer is successful on the BNB chain explorer, on Etherscan there is nothing.

Amount is 640 USDT, so I would really like it back. Is this gone?`,
    tags: ['deposit', 'usdt', 'erc20'],
    facts: { network: 'BEP20' },
    views: 8630,
    up: by('lin okafor dmitri thao carlos hannah wanglei jingjing azhe'),
    followers: by('dmitri thao wanglei'),
    askedAs: { text: 'I sent coins over the wrong network', by: 'mod-mei', hoursAfter: 31 },
    answers: [
      {
        key: 'same-0x-other-chain',
        author: 'jonas',
        hoursAfter: 2.5,
        body: `Not gone. An 0x address is derived from a key, and the same key works on Ethereum, BNB Smart Chain, Polygon and every other EVM chain. So the exchange *does* hold the key to the address where your coins are. It simply is not looking there.

What happens next depends on the coin and the chain:

| sent over | exchange supports this coin on this chain | result |
|---|---|---|
| BEP20 | yes | self-service recovery, usually within a day |
| BEP20 | no | manual recovery, slower, sometimes with a fee |
| TRC20 to an 0x address | cannot happen | the wallet refuses the address |

USDT on BEP20 is supported, so go to *Deposit history → Recover deposit*, choose the network **that you really sent on**, and paste the transaction id from that network's explorer.`,
        up: by('lin okafor tanaka sofia marek priya dmitri amelie thao carlos hannah laochen azhe mufeng'),
        accepted: true,
        comments: [
          {
            author: 'sofia',
            hoursAfter: 26,
            body: 'Credited this morning, 22 hours after I filed it. No fee.',
          },
          {
            author: 'mod-mei',
            hoursAfter: 30,
            body: 'Correct. Please file it once only: a second request for the same transaction goes to the end of the queue.',
          },
        ],
      },
      {
        key: 'test-small-first',
        author: 'hannah',
        hoursAfter: 20,
        body: `For the next time: send 5 USDT first, wait until it is in your balance, and only then send the rest with the *same* address and the *same* network. One extra fee is cheaper than a bad evening.`,
        up: by('sofia okafor tanaka amelie thao'),
      },
    ],
  },
  {
    key: 'test-deposit-below-minimum',
    language: 'en',
    author: 'thao',
    askedHoursAgo: 590,
    title: '0.8 USDT test deposit never showed up, should I still send the big one?',
    body: `I did what everybody recommends and sent a small test before the real transfer. 0.8 USDT over TRC20, more than 500 confirmations by now, nothing credited. I am afraid to send the other 2,000.`,
    tags: ['deposit', 'usdt', 'trc20'],
    facts: { network: 'TRC20' },
    views: 742,
    up: by('lin hannah sofia amelie'),
    answers: [
      {
        key: 'minimum-per-network',
        author: 'tanaka',
        hoursAfter: 0.6,
        body: `Your test was smaller than the minimum deposit. It is not lost, it waits at your address and is credited together with the next deposit of the same coin on the same network.

The minimum stands in small print under the address. When I looked today:

| coin | network | minimum | confirmations |
|---|---|--:|--:|
| USDT | TRC20 | 1 | 20 |
| USDT | ERC20 | 5 | 12 |
| BTC | Bitcoin | 0.0001 | 2 |
| XRP | XRP Ledger | 1 | 1 |

So send one more small amount, say 2 USDT, to the same address. You should then see 2.8 USDT within half an hour, and you have your test.`,
        up: by('lin okafor thao hannah sofia amelie carlos jonas'),
        accepted: true,
        comments: [{ author: 'thao', hoursAfter: 1.5, body: '2.8 it is. Sending the rest now, thanks!' }],
      },
    ],
  },
  {
    key: 'tron-success-nothing-in-account',
    language: 'en',
    author: 'amelie',
    askedHoursAgo: 31,
    title: 'Tether on Tron is successful in the explorer, nothing in my account',
    body: `Hello, I transferred 90 USDT by Tron this morning. The explorer says SUCCESS in green and 900 confirmations, in my account I see neither a deposit nor an error. The address was in my address book since two years.`,
    tags: ['deposit', 'usdt', 'trc20'],
    facts: {
      network: 'TRC20',
      transaction_id: 'f408ed506f861a923a5a438d92e41388d5a3cd11743351377c66eaef1ecc2366',
    },
    views: 58,
    up: by('hannah'),
    comments: [
      {
        author: 'okafor',
        hoursAfter: 0.5,
        body: 'Two years is before the address migration. Please see the linked question, the third step is yours.',
      },
      { author: 'amelie', hoursAfter: 1.1, body: 'Yes, it was exactly that. Recovered.' },
    ],
    answers: [],
    duplicateOf: 'trc20-not-credited',
  },
]
