import type { DemoThread } from './types'
import { by } from './voters'

export const identityThreadsZh: DemoThread[] = [
  {
    key: 'zh-identity-not-clear',
    language: 'zh-CN',
    author: 'jingjing',
    askedHoursAgo: 880,
    title: '身份认证一直不通过，提示“证件照片不清晰”',
    body: `已经提交三次了，每次都是“证件照片不清晰”。我自己放大看，字都能看清楚，手机也不算旧。到底什么样的照片才算合格？`,
    tags: ['identity-check', 'app'],
    facts: {
      document: 'Passport · 护照',
      refusal_reason: '证件照片不清晰',
      app_version: '6.2.1',
    },
    views: 7405,
    up: by('xiaoyu laochen wanglei azhe thao sofia'),
    followers: by('xiaoyu wanglei'),
    answers: [
      {
        key: 'zh-photo-checklist',
        author: 'azhe',
        hoursAfter: 0.7,
        body: `“不清晰”不一定是糊，很多情况都会给这个提示。我当时被退了四次，最后总结出来的：

1. **四个角都要拍进去**，四周留一点桌面，不要裁剪，手指别挡住边缘；
2. **不要反光**：关掉闪光灯，白天靠窗，光从侧面来；
3. **要原件**：复印件、扫描件、对着屏幕拍的都不行；
4. **在有效期内**，护照到期前最好提前换；
5. **姓名一致**：资料里填的拼音要和证件上一模一样，空格和顺序也算。

另外，微信、QQ 传过的图会被压缩，所以要在 App 里直接拍，别从聊天记录里选。

证件照片只在 App 里上传，不要发到帖子里，也不要发给任何说能“代过认证”的人。`,
        up: by('jingjing xiaoyu laochen wanglei mufeng thao hannah mod-mei'),
        accepted: true,
        comments: [
          { author: 'jingjing', hoursAfter: 2, body: '就是从微信里选的图！直接拍一次就过了，五分钟出结果。' },
        ],
      },
      {
        key: 'zh-clean-lens',
        author: 'wanglei',
        hoursAfter: 13,
        body: `还有个很土但是有用的办法：先把镜头擦一擦，再把手机壳摘了。我的手机壳边缘会挡住一点光，拍出来一角总是发灰。`,
        up: by('jingjing azhe'),
      },
    ],
  },
  {
    key: 'zh-passport-renewed',
    language: 'zh-CN',
    author: 'mufeng',
    askedHoursAgo: 1975,
    title: '护照到期换了新的，号码变了，需要重新认证吗？',
    body: `之前用旧护照通过了认证，上个月换了新护照，号码和签发日期都不一样了。现在交易、提币都还正常。要主动更新吗？更新期间会不会影响提币？`,
    tags: ['identity-check', 'account'],
    facts: { document: 'Passport · 护照' },
    views: 986,
    up: by('azhe laochen xiaoyu'),
    answers: [
      {
        key: 'zh-update-document',
        author: 'laochen',
        hoursAfter: 9,
        body: `要更新。系统会在旧证件到期前后发提醒，如果一直不换，到期之后提币额度会被降下来，到那时再弄就要排队了。

入口在“账户 → 身份认证 → 更新证件”，拍新护照的资料页，再做一次人脸识别就行，不用从头认证。我更新的时候交易一直能用，提币停了大概二十分钟，审核完就恢复了。

建议挑一个不急着用钱的时间弄。旧护照先别扔，偶尔会要求补一张旧护照资料页，证明是同一个人。`,
        up: by('mufeng azhe xiaoyu'),
        accepted: true,
      },
    ],
  },
]
