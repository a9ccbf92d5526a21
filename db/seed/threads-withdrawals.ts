import type { DemoThread } from './types'
import { by } from './voters'

export const withdrawalThreads: DemoThread[] = [
  {
    key: 'review-after-password-reset',
    language: 'en',
    author: 'carlos',
    askedHoursAgo: 212,
    title: 'Withdrawal "under review" for six hours after I reset my password',
    body: `I forgot my password, reset it by e-mail, logged in and wanted to move some ETH to my hardware wallet. Now it says *Under review* and the button to cancel is grey. I did not get any mail about it.

Is this a normal thing or is somebody in my account?`,
    tags: ['withdrawal', 'eth', 'security', 'account'],
    facts: { network: 'ERC20' },
    views: 466,
    up: by('lin sofia thao hannah'),
    answers: [
      {
        key: 'hold-after-security-change',
        author: 'hannah',
        hoursAfter: 0.8,
        body: `Normal. After a change of password, e-mail, phone or authenticator, withdrawals are paused for **24 hours**. The reason is simple: somebody who steals a mailbox would reset the password and withdraw at once, and the pause gives you a day to notice.

So:

- if *you* made the reset, do nothing; the review ends by itself when the 24 hours are over;
- if you did **not** make it, press *Freeze account* in the security centre now and then contact support.

Trading works during the pause, only withdrawals wait.`,
        up: by('carlos lin okafor sofia thao amelie jonas mod-alex'),
        accepted: true,
        comments: [
          {
            author: 'carlos',
            hoursAfter: 25,
            body: 'It went out by itself the next evening. Good to know the reason.',
          },
        ],
      },
      {
        key: 'nobody-can-shorten-it',
        author: 'mod-alex',
        hoursAfter: 2,
        body: `One addition from our side: the pause cannot be shortened by anybody, support included. If a "support agent" in a messenger offers to speed it up for a fee or a code, please report the profile and do not answer.`,
        up: by('carlos okafor hannah sofia priya'),
      },
    ],
  },
  {
    key: 'completed-wallet-empty',
    language: 'en',
    author: 'lin',
    askedHoursAgo: 960,
    title: 'Withdrawal shows as completed but my wallet is empty',
    body: `300 USDT, ERC20, status *Completed* with a transaction id. The wallet app on my phone shows 0. I checked the address three times and it is mine.`,
    tags: ['withdrawal', 'usdt', 'erc20'],
    facts: { network: 'ERC20' },
    views: 6940,
    up: by('okafor sofia dmitri thao carlos jingjing'),
    answers: [
      {
        key: 'token-hidden-in-wallet',
        author: 'jonas',
        hoursAfter: 0.5,
        body: `Look at the address on https://etherscan.io first, because the explorer knows and the wallet only displays.

- **The explorer shows the USDT at your address:** the coins are there and your wallet hides the token. Switch the wallet to *Ethereum Mainnet*, then "Add token" or "Import token" and pick USDT from its list. Don't copy a contract address from a chat or a comment; there are fake tokens with the same name.
- **The explorer shows nothing at your address:** open the transaction id itself. *Pending* means wait, *failed* means that the coins go back to your balance.
- **The explorer shows another receiving address:** then it was not your wallet's address on that network. Compare with the withdrawal record.

In nine of ten cases it is the first.`,
        up: by('lin okafor tanaka sofia marek priya dmitri thao carlos hannah laochen'),
        accepted: true,
        comments: [
          {
            author: 'lin',
            hoursAfter: 0.6,
            body: 'First case. The wallet was on Polygon all the time, embarrassing.',
          },
          {
            author: 'sofia',
            hoursAfter: 90,
            body: 'Not embarrassing, mine hid the token because of the "hide small balances" switch.',
          },
        ],
      },
      {
        key: 'ask-receiving-exchange',
        author: 'amelie',
        hoursAfter: 40,
        body: `If the address belongs to *another exchange* and not to a wallet, then ask them, with the transaction id. Once the status here is completed and the explorer agrees, only the receiving side can see what is missing (often a memo, or their own minimum).`,
        up: by('lin jonas hannah'),
      },
    ],
  },
  {
    key: 'erc20-fee-higher',
    language: 'en',
    author: 'thao',
    askedHoursAgo: 1815,
    title: 'Why does an ERC20 withdrawal cost so much more than TRC20?',
    body: `Same coin, same amount, same day: over TRC20 the fee is 1.5 USDT, over ERC20 it was 4 in the morning and 9 in the evening. Does the exchange earn on this? And is the cheap one less safe?`,
    tags: ['withdrawal', 'fees', 'erc20', 'trc20'],
    views: 2310,
    up: by('lin sofia amelie jingjing xiaoyu hannah'),
    answers: [
      {
        key: 'network-fee-explained',
        author: 'tanaka',
        hoursAfter: 4,
        body: `The fee pays the network, and the networks have different prices. Ethereum sells its space by auction: many users in the evening, high price. Tron's price for a USDT transfer moves far less.

A percentage plays no role: 20 USDT and 20,000 USDT cost the same fee.`,
        up: by('thao lin okafor sofia amelie hannah priya'),
        accepted: true,
        edited: {
          hoursAfter: 28,
          reason: 'Added a comparison and the question of safety',
          body: `The fee pays the network, and the networks have different prices. Ethereum sells its space by auction: many users in the evening, high price. Tron's price for a USDT transfer moves far less. A percentage plays no role: 20 USDT and 20,000 USDT cost the same fee.

| | TRC20 | ERC20 |
|---|---|---|
| fee | nearly constant | changes within hours |
| arrives after | about a minute | about three minutes |
| address begins with | T | 0x |
| works with most DeFi wallets | some | yes |

On safety: the real risk is not the network but **the other side not supporting it**. Ask the receiver which networks their deposit page offers *for this coin*, and take the cheapest of those. If they only offer ERC20, then ERC20 it is, at whatever it costs.

The fee on the confirmation page is final. It is not recalculated after you press the button.`,
        },
        comments: [
          {
            author: 'thao',
            hoursAfter: 30,
            body: 'The table helps, thank you. I moved my transfers to the morning.',
          },
        ],
      },
    ],
  },
  {
    key: 'new-address-wait',
    language: 'en',
    author: 'amelie',
    askedHoursAgo: 47,
    title: 'Allow list for addresses is on: can I withdraw to a new address the same day?',
    body: `Some months ago I switched on "withdraw only to saved addresses". Today I bought a new hardware wallet, saved its address, and it is listed as *locked until tomorrow*. I understand the idea, but the notary wants to see the transfer today. Is there a way around it?`,
    tags: ['withdrawal', 'security'],
    views: 91,
    up: by('hannah jonas'),
    answers: [
      {
        key: 'no-way-around-lock',
        author: 'okafor',
        hoursAfter: 1.5,
        body: `No, and switching the allow list off does not help either: that starts a 24-hour withdrawal pause of its own.

If you have *another* address that was saved earlier (an old wallet of yours), you can withdraw there today and forward it from there. Mind that you pay two network fees.`,
        up: by('amelie hannah jonas'),
      },
      {
        key: 'show-address-instead',
        author: 'hannah',
        hoursAfter: 3,
        body: `A thought about the notary: the exchange can issue a dated balance statement (*Account → Statements*). Mine accepted that together with the receipt of the transfer on the next day.`,
        up: by('amelie'),
      },
    ],
  },
]
