import type { DemoThread } from './types'
import { by } from './voters'

export const securityThreadsZh: DemoThread[] = [
  {
    key: 'zh-authenticator-new-phone',
    language: 'zh-CN',
    author: 'wanglei',
    askedHoursAgo: 1905,
    title: '换了新手机，验证器里的验证码一直提示错误',
    body: `用数据迁移把旧手机的东西都搬到新手机了，验证器也在，验证码能正常跳动，可是输进去一直提示“验证码错误”。旧手机还没格式化。`,
    tags: ['two-factor', 'account'],
    views: 6120,
    up: by('xiaoyu azhe jingjing laochen'),
    answers: [
      {
        key: 'zh-sync-time',
        author: 'mufeng',
        hoursAfter: 0.5,
        body: `旧手机先别动，留着当退路。

大概率是新手机时间不准：验证码是拿当前时间算出来的，差半分钟就会错。

1. 系统设置里打开“自动设置时间”和“自动设置时区”；
2. 验证器里如果有“时间校正”，点一下同步；
3. 等它跳到**下一个**验证码再输入，不要用快过期的那个；
4. 还不行就用旧手机上的验证码登录，然后在“安全中心”里解绑再绑到新手机。

注意第 4 步做完以后 24 小时内不能提币，急用钱的话先提完再换。确认新手机能用、备用码也抄好了，再格式化旧手机。`,
        up: by('wanglei xiaoyu laochen azhe jingjing priya'),
        accepted: true,
        comments: [
          { author: 'wanglei', hoursAfter: 0.4, body: '时间慢了一分多钟，打开自动就好了，没用到第 4 步。' },
        ],
      },
    ],
  },
  {
    key: 'zh-fake-support-wechat',
    language: 'zh-CN',
    author: 'jingjing',
    askedHoursAgo: 330,
    title: '有人自称平台客服加我微信，说账户有风险要我报验证码',
    body: `对方知道我的姓名和手机尾号，头像也是平台的图标，说检测到异地登录，要我把短信验证码告诉他“做安全锁定”。我没给，但是他能说出我的信息，心里有点慌。这是真的客服吗？`,
    tags: ['phishing', 'security'],
    views: 3540,
    up: by('xiaoyu laochen wanglei azhe mufeng sofia hannah lin'),
    followers: by('xiaoyu'),
    answers: [
      {
        key: 'zh-never-give-codes',
        author: 'mod-mei',
        hoursAfter: 0.4,
        body: `这是诈骗，您没有给验证码是对的。

请记住几条：

- 工作人员**不会主动加您微信、QQ 或 Telegram**，也不会主动打电话要信息；
- 任何情况下都不会索要密码、验证码、助记词，也不会让您往“安全账户”转账；
- 姓名和手机尾号并不能证明身份，这些信息常常来自别处的泄露。

建议您现在做三件事：

1. 在 App 里打开“安全中心 → 登录记录”，把不认识的设备全部下线；
2. 修改密码，并确认已经开启验证器或通行密钥；
3. 保留聊天截图，在联系客服时选“举报冒充客服”。

如果已经把验证码给了对方，请立刻点“冻结账户”，再联系我们。`,
        up: by('jingjing xiaoyu laochen wanglei azhe mufeng thao hannah lin okafor'),
        accepted: true,
        comments: [
          { author: 'jingjing', hoursAfter: 0.5, body: '登录记录都是我自己的，密码也改了。已经举报，谢谢。' },
        ],
      },
      {
        key: 'zh-ask-in-app',
        author: 'laochen',
        hoursAfter: 5,
        body: `我的办法很简单：谁说自己是客服，都回一句“那我在 App 里找你们”，然后自己从 App 进去问。真客服不介意，骗子会急。`,
        up: by('jingjing xiaoyu azhe wanglei mufeng'),
      },
    ],
  },
  {
    key: 'zh-login-alert-abroad',
    language: 'zh-CN',
    author: 'azhe',
    askedHoursAgo: 11,
    title: '收到异地登录提醒，但登录记录里只有我自己的设备',
    body: `早上收到一封邮件，说在新加坡有一次登录。我人在杭州，也没开代理。登录记录里只有我的手机和电脑，没有新加坡的。邮件里带了我设置的防钓鱼码，应该不是假的。

这种情况是有人登录以后把记录删了，还是定位不准？`,
    tags: ['security', 'account'],
    views: 74,
    up: by('xiaoyu mufeng'),
    followers: by('xiaoyu'),
    answers: [
      {
        key: 'zh-carrier-exit',
        author: 'mufeng',
        hoursAfter: 2,
        body: `登录记录用户自己是删不掉的，所以更像是定位的问题。可以对一下时间：邮件里的登录时间和你手机那条记录是不是同一分钟。是的话，就是当时的网络出口被识别成了新加坡，公司 Wi-Fi 和一些免流套餐很常见。

对不上的话就别猜了，先改密码，把其他设备全部下线。`,
        up: by('azhe'),
      },
    ],
  },
]
