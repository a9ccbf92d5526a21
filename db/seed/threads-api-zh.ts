import type { DemoThread } from './types'
import { by } from './voters'

export const apiThreadsZh: DemoThread[] = [
  {
    key: 'zh-order-book-out-of-sync',
    language: 'zh-CN',
    author: 'azhe',
    askedHoursAgo: 460,
    title: 'WebSocket 断线重连之后，本地订单簿和页面对不上',
    body: `用增量推送维护本地订单簿，平时没问题，一旦断线重连，跑一会儿就会出现买一价比卖一价还高的情况。现在的做法是重连以后接着用原来的订单簿，继续套用新的增量。

是推送丢数据了，还是我的处理方式不对？`,
    tags: ['api'],
    facts: { endpoint: 'WebSocket depth' },
    views: 877,
    up: by('wanglei marek priya tanaka'),
    answers: [
      {
        key: 'zh-resync-snapshot',
        author: 'mufeng',
        hoursAfter: 2.2,
        body: `问题就出在“接着用”上。断线那几秒的增量你没收到，后面再套多少都是错的。每次重连都要重新对齐，步骤是固定的：

1. 先订阅增量，收到的消息放进缓存，暂时不处理；
2. 通过 REST 取一份快照，记下快照的更新编号；
3. 丢掉缓存里编号小于等于快照编号的消息；
4. 剩下的第一条，起始编号必须不大于“快照编号 + 1”，否则快照太旧，回到第 2 步；
5. 之后每条消息的起始编号都要等于上一条的结束编号加一，对不上就说明漏了，从头再来。

核心判断就几行：

~~~ts
const expected = book.lastId + 1
if (event.lastId < expected) return 'skip'
if (event.firstId > expected) return 'resync'
book.apply(event)
~~~

另外，数量为 0 表示删除这一档，不是“这一档没变化”，这个也经常有人写错，结果就是价格交叉。`,
        up: by('azhe wanglei xiaoyu laochen marek priya'),
        accepted: true,
        comments: [
          {
            author: 'azhe',
            hoursAfter: 20,
            body: '按编号校验之后跑了一整天都没再错位，原来数量为 0 的那档我也没删。',
          },
        ],
      },
    ],
  },
  {
    key: 'zh-signature-invalid',
    language: 'zh-CN',
    author: 'wanglei',
    askedHoursAgo: 2090,
    title: '用 Python 调接口一直返回“签名无效”，参数都是照文档写的',
    body: `查询行情没问题，一到需要签名的接口就返回“签名无效”。密钥重新生成过一次，换了台电脑，也关了代理，结果都一样。代码大概是这样：

~~~python
params = {'timestamp': int(time.time()), 'symbol': 'BTCUSDT'}
query = '&'.join(f'{k}={v}' for k, v in sorted(params.items()))
sign = hmac.new(secret.encode(), query.encode(), 'sha256').hexdigest()
requests.get(url, params={**params, 'signature': sign}, headers=headers)
~~~

文档里说对参数字符串做 HMAC SHA256，我觉得没写错，请各位帮忙看看问题出在哪里。`,
    tags: ['api'],
    facts: { endpoint: 'GET /openOrders', error_message: '签名无效' },
    views: 2415,
    up: by('azhe xiaoyu mufeng marek'),
    answers: [
      {
        key: 'zh-sign-sent-string',
        author: 'mufeng',
        hoursAfter: 0.8,
        body: `两个地方不对：

- **签的和发的不是同一串**：签之前你排了序，\`symbol\` 在前；发的时候 \`requests\` 按字典原来的顺序拼，\`timestamp\` 在前，签名自然对不上；
- **时间戳的单位**：接口要的是毫秒，你给的是秒。就算签名对了，下一步也会报时间戳错误，改成 \`int(time.time() * 1000)\`。

稳妥的写法是只拼一次，签这一串，也发这一串：

~~~python
query = urlencode(params)
sign = hmac.new(secret.encode(), query.encode(), 'sha256').hexdigest()
requests.get(f'{url}?{query}&signature={sign}', headers=headers)
~~~

如果还不行，检查一下密钥末尾有没有多复制一个空格或者换行。贴代码求助的时候只贴这一段就好，密钥千万不要贴出来。`,
        up: by('wanglei azhe xiaoyu laochen marek priya'),
        accepted: true,
        comments: [
          {
            author: 'wanglei',
            hoursAfter: 0.5,
            body: '顺序统一之后果然轮到报时间戳错误，再改成毫秒就通了，感谢沐风！',
          },
        ],
      },
    ],
  },
]
