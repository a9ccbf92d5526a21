import type { DemoThread } from './types'
import { by } from './voters'

export const orderThreads: DemoThread[] = [
  {
    key: 'insufficient-balance-enough-funds',
    language: 'en',
    author: 'hannah',
    askedHoursAgo: 1010,
    title: 'Limit order fails with "insufficient balance" although I have enough',
    body: `I have 1,000 USDT in the account. A limit buy of BTC for 990 USDT is refused: *Order failed: insufficient balance*. A buy for 300 goes through. What is it counting that I don't see?`,
    tags: ['orders', 'usdt'],
    facts: {
      pair: 'BTC/USDT',
      order_number: '481920377156402913',
      error_message: 'Order failed: insufficient balance',
    },
    views: 4270,
    up: by('lin sofia dmitri thao carlos amelie wanglei'),
    followers: by('dmitri wanglei'),
    answers: [
      {
        key: 'failed-order-checklist',
        author: 'okafor',
        hoursAfter: 0.5,
        body: `Look at *Available*, not at *Total*. Coins in open orders, in the funding wallet or in a savings product count towards the total, but an order cannot use them.

For failed orders in general I go through four things, in this order:

1. **The message.** It names the rule: insufficient balance, below the minimum, price outside the allowed band, too many decimals. Most orders end here.
2. **The balance.** Available in the *spot* wallet, minus open orders, minus the fee.
3. **The connection.** If the page was asleep for an hour, the prices on it are old. Reload, and look into *Open orders* whether the order is there after all.
4. **Then order again**, once. Pressing the button five times because nothing seems to happen gives you five orders.

In your case: open orders of about 600 to 700 USDT, or money in the funding wallet. Cancel or transfer, and the 990 will go through.`,
        up: by('hannah lin tanaka sofia marek priya dmitri amelie thao carlos wanglei azhe'),
        accepted: true,
        comments: [
          {
            author: 'hannah',
            hoursAfter: 0.3,
            body: 'An old buy order at half the price, from March. Thank you!',
          },
          {
            author: 'priya',
            hoursAfter: 50,
            body: 'Number 3 deserves a frame. A timeout does not mean that the order was not placed.',
          },
        ],
      },
      {
        key: 'market-buy-reserve',
        author: 'tanaka',
        hoursAfter: 14,
        body: `For *market* buys there is one more effect: a few per cent are reserved, because the price may move between your click and the fill. 1,000 available does not buy 1,000 at market. What is not needed is released at once.`,
        up: by('hannah okafor lin'),
      },
    ],
  },
  {
    key: 'partially-filled-stuck',
    language: 'en',
    author: 'thao',
    askedHoursAgo: 395,
    title: 'Limit order stuck at 63 % filled while the price is exactly at my limit',
    body: `Sell order, 4,000 units at 0.5120. It filled 63 % within a minute, and since then the last price is 0.5120 again and again, but my order does not move. Other people sell at my price and I don't?`,
    tags: ['orders'],
    facts: { pair: 'ADA/USDT', order_number: '480316645902718834' },
    views: 623,
    up: by('lin sofia hannah carlos'),
    answers: [
      {
        key: 'price-time-priority',
        author: 'tanaka',
        hoursAfter: 0.4,
        body: `Orders at the same price form a queue: **price first, then time**. At 0.5120 there were sellers in front of you, and some joined before you changed the order (a change of the amount upwards puts you at the end again).

"Last price" only says that *somebody* traded at 0.5120. Open the depth view: it shows how much is offered there in total. When the sum in front of you is bought, you are next.

What you can do:

- wait; the order stays until it is filled or you cancel it;
- cancel the rest and offer it one tick lower;
- cancel the rest and keep the 63 %: the filled part is yours either way, cancelling does not undo it.`,
        up: by('thao lin okafor sofia marek hannah carlos'),
        accepted: true,
        comments: [
          {
            author: 'thao',
            hoursAfter: 1,
            body: 'I had increased the amount once, yes. So that is why. Filled now.',
          },
        ],
      },
    ],
  },
  {
    key: 'post-only-rejected',
    language: 'en',
    author: 'marek',
    askedHoursAgo: 268,
    title: 'Post-only order is rejected immediately, about one in three times',
    body: `My bot places buys at the best bid with post-only, to pay the maker fee. About a third of them come back as *rejected* within a few milliseconds:

~~~json
{ "status": "REJECTED", "reason": "WOULD_MATCH_IMMEDIATELY" }
~~~

The price was the best bid when I read it, so it should rest in the book. Is it a bug in the matching, or in me?`,
    tags: ['orders', 'api', 'fees'],
    facts: { pair: 'ETH/USDT', error_message: 'WOULD_MATCH_IMMEDIATELY' },
    views: 389,
    up: by('tanaka priya mufeng jonas'),
    answers: [
      {
        key: 'post-only-race',
        author: 'tanaka',
        hoursAfter: 2,
        body: `In neither: it is the race that post-only is made for. Between your reading and the arrival of the order the market moved down, and your "best bid" now meets a sell order. A normal order would trade and pay the *taker* fee; post-only says "rather not at all".

Ways to live with it:

1. Place one or two ticks below the best bid. You are filled later, but rejected far less.
2. Treat the rejection as a normal result, read the book again, and retry with a limit (I stop after three).
3. Read the book from the WebSocket stream instead of polling. Yours is probably 200 to 500 ms old.

Don't raise the price on retry. That is how a maker bot becomes a taker bot.`,
        up: by('marek priya mufeng okafor jonas lin'),
        accepted: true,
        comments: [
          {
            author: 'marek',
            hoursAfter: 20,
            body: 'One tick lower and the stream: from 31 % rejected down to 4 %.',
          },
        ],
      },
    ],
  },
  {
    key: 'year-end-conversions',
    language: 'en',
    author: 'amelie',
    askedHoursAgo: 144,
    title: 'Year-end export: conversions appear as two rows with different timestamps',
    body: `In the yearly CSV every conversion (for example ETH to USDT with the *Convert* button) is written as one row "out" and one row "in". Their times differ by one to three seconds, and there is no common id. With 400 conversions I cannot pair them by hand.

> 2024-03-02 10:14:07 · convert_out · ETH · −0.8
>
> 2024-03-02 10:14:09 · convert_in · USDT · +2,731.40

Does anybody have a reliable method, or another export that has both sides in one row?`,
    tags: ['tax'],
    views: 205,
    up: by('hannah jonas sofia tanaka'),
    followers: by('hannah jonas'),
    answers: [
      {
        key: 'export-trade-history',
        author: 'jonas',
        hoursAfter: 10,
        body: `*Orders → Convert history → Export* has both sides in one row, but only for 90 days at a time. Five exports give you the year. The fee column is empty there, since the fee is inside the rate.`,
        up: by('amelie hannah sofia'),
        comments: [
          {
            author: 'amelie',
            hoursAfter: 5,
            body: 'Better, thank you, but for the older year it offers nothing before July. So I leave the question open.',
          },
        ],
      },
      {
        key: 'pair-by-window',
        author: 'priya',
        hoursAfter: 31,
        body: `If you only have the yearly file: sort by time and pair each \`convert_out\` with the next \`convert_in\` within five seconds. Then check that nothing is left over on either side.

~~~python
import pandas as pd

rows = pd.read_csv('year.csv', parse_dates=['time']).sort_values('time')
out = rows[rows.kind == 'convert_out']
into = rows[rows.kind == 'convert_in'].assign(row=lambda t: t.index)
pairs = pd.merge_asof(out, into, on='time', direction='forward',
                      tolerance=pd.Timedelta('5s'), suffixes=('_out', '_in'))
assert pairs.row.notna().all() and pairs.row.is_unique and len(out) == len(into)
~~~

The last line stops it when two conversions overlap; those few you can do by hand.`,
        up: by('amelie jonas marek tanaka'),
      },
    ],
  },
  {
    key: 'price-at-year-end',
    language: 'en',
    author: 'dmitri',
    askedHoursAgo: 510,
    title: 'What will one bitcoin be worth at the end of the year?',
    body: `My brother-in-law says double, my bank says half. What do the experienced people here think, and should I sell my USDT now?`,
    tags: ['btc'],
    views: 317,
    up: [],
    down: by('tanaka hannah okafor priya amelie'),
    comments: [
      {
        author: 'tanaka',
        hoursAfter: 0.4,
        body: 'Nobody knows, and whoever says they do wants to sell you something. This is a place for questions that can be answered.',
      },
    ],
    answers: [],
    closed: { reason: 'off_topic', by: 'mod-alex' },
  },
]
