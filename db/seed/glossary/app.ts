import type { Words } from './words.ts'

export const app: readonly Words[] = [
  // Earning, reports
  { en: ['earn', 'savings'], 'zh-CN': ['理财', '赚币', '余币宝'] },
  { en: ['flexible savings', 'flexible'], 'zh-CN': ['活期', '活期理财'] },
  { en: ['fixed term', 'fixed savings', 'locked savings'], 'zh-CN': ['定期', '定期理财', '锁仓'] },
  { en: ['staking', 'stake'], 'zh-CN': ['质押'] },
  { en: ['subscribe', 'subscription'], 'zh-CN': ['订阅', '申购', '认购'] },
  {
    en: ['redeem', 'redemption', 'unstake', 'unstaking'],
    'zh-CN': ['赎回', '提前赎回', '解除质押', '取消质押'],
  },
  { en: ['interest', 'yield', 'apr'], 'zh-CN': ['利息', '收益', '年化', '年化收益', '收益率'] },
  { en: ['loan', 'borrow', 'lending'], 'zh-CN': ['借贷', '借币', '贷款', '借款'] },
  { en: ['repay', 'repayment'], 'zh-CN': ['还款', '还币', '偿还'] },
  { en: ['launchpad', 'launchpool', 'token sale', 'ieo'], 'zh-CN': ['打新', '新币挖矿', '首发', '新币认购'] },
  { en: ['airdrop'], 'zh-CN': ['空投', '糖果'] },
  { en: ['snapshot'], 'zh-CN': ['快照'] },
  {
    en: [
      'referral',
      'refer',
      'referrer',
      'invite',
      'invitation',
      'invitation code',
      'invite code',
      'referral code',
      'affiliate',
    ],
    'zh-CN': ['邀请', '邀请码', '推荐人', '推荐码', '邀请人', '邀请好友'],
  },
  { en: ['rebate', 'referral commission', 'cashback'], 'zh-CN': ['返佣', '返现', '返利'] },
  {
    en: ['bonus', 'reward', 'voucher', 'coupon', 'trial fund', 'prize'],
    'zh-CN': ['奖励', '赠金', '体验金', '卡券', '奖金', '优惠券', '代金券', '抵扣券'],
  },
  { en: ['campaign', 'promotion', 'event', 'competition'], 'zh-CN': ['活动', '竞赛', '比赛', '交易赛'] },
  { en: ['new user', 'newcomer', 'beginner'], 'zh-CN': ['新用户', '新人', '新手'] },
  { en: ['red packet', 'red envelope'], 'zh-CN': ['红包'] },
  {
    en: ['tax', 'taxes', 'tax report', 'tax return', 'cost basis', 'capital gains'],
    'zh-CN': ['税务', '报税', '交税', '纳税', '税务报表', '税务报告'],
  },
  { en: ['statement', 'account statement'], 'zh-CN': ['账单', '对账单', '报表', '结单'] },
  { en: ['export', 'download'], 'zh-CN': ['导出', '下载'] },
  { en: ['csv', 'spreadsheet', 'excel'], 'zh-CN': ['表格', '电子表格'] },
  { en: ['history', 'records', 'record'], 'zh-CN': ['记录', '历史', '流水', '明细', '历史记录'] },
  {
    en: ['asset certificate', 'balance certificate', 'proof of balance', 'proof of assets'],
    'zh-CN': ['资产证明', '余额证明', '存款证明'],
  },
  {
    en: ['proof of reserves', 'proof of reserve', 'reserves', 'merkle tree'],
    'zh-CN': ['储备金证明', '储备证明', '准备金证明', '储备金', '默克尔树'],
  },

  // API
  { en: ['api', 'endpoint', 'rest api'], 'zh-CN': ['接口', '端点', '接口地址'] },
  { en: ['api key', 'secret key', 'api secret', 'key'], 'zh-CN': ['API 密钥', '密钥', '秘钥'] },
  { en: ['signature', 'sign request', 'sign', 'hmac'], 'zh-CN': ['签名', '验签'] },
  { en: ['timestamp', 'recvwindow'], 'zh-CN': ['时间戳', '时间窗口'] },
  {
    en: ['rate limit', 'too many requests', 'throttled', 'request limit', '429'],
    'zh-CN': ['限频', '限流', '频率限制', '请求过于频繁', '请求频率', '限速', '访问频率'],
  },
  { en: ['permission', 'permissions', 'authorization'], 'zh-CN': ['权限', '授权'] },
  {
    en: ['ip', 'ip address', 'static ip', 'fixed ip'],
    'zh-CN': ['IP 地址', 'IP地址', '固定 IP', '固定IP', '静态 IP'],
  },
  { en: ['parameter', 'param'], 'zh-CN': ['参数'] },
  { en: ['websocket', 'stream', 'ws'], 'zh-CN': ['长连接', '实时推送', '行情推送', '数据推送', '数据流'] },
  { en: ['heartbeat', 'ping', 'pong', 'keepalive'], 'zh-CN': ['心跳', '保活'] },
  {
    en: ['disconnected', 'disconnect', 'connection lost', 'connection closed', 'reconnect'],
    'zh-CN': ['断线', '掉线', '断开', '断连', '断开连接', '重连'],
  },
  {
    en: ['cannot connect', "can't connect", 'connection failed'],
    'zh-CN': ['连不上', '无法连接', '连接失败'],
  },
  { en: ['market data', 'ticker'], 'zh-CN': ['行情', '行情数据'] },
  { en: ['api docs', 'docs'], 'zh-CN': ['文档', '接口文档', '开发文档'] },

  // The app, and what goes wrong
  {
    en: ['app', 'mobile app', 'application', 'apk'],
    'zh-CN': ['客户端', '手机端', '移动端', '手机应用', '应用'],
  },
  { en: ['android'], 'zh-CN': ['安卓'] },
  { en: ['ios', 'iphone', 'ipad'], 'zh-CN': ['苹果', '苹果手机'] },
  { en: ['app store', 'google play', 'play store'], 'zh-CN': ['应用商店', '应用市场', '苹果商店'] },
  {
    en: ['computer', 'desktop', 'pc', 'laptop', 'web version'],
    'zh-CN': ['电脑', '网页端', '网页版', '桌面端'],
  },
  { en: ['browser'], 'zh-CN': ['浏览器'] },
  { en: ['cache', 'cookies'], 'zh-CN': ['缓存', '清除缓存'] },
  { en: ['device'], 'zh-CN': ['设备'] },
  {
    en: ['update', 'upgrade', 'new version', 'latest version'],
    'zh-CN': ['更新', '升级', '新版本', '最新版', '最新版本'],
  },
  { en: ['install', 'reinstall'], 'zh-CN': ['安装', '重装', '重新安装'] },
  { en: ['crash', 'crashes'], 'zh-CN': ['闪退', '崩溃'] },
  {
    en: ['not loading', 'does not load', "won't load", "won't open", 'blank', 'white screen'],
    'zh-CN': ['白屏', '空白', '打不开', '加载不出', '加载失败', '一直加载'],
  },
  { en: ['lag', 'laggy', 'unresponsive', 'hang'], 'zh-CN': ['卡顿', '卡死', '无响应', '没反应'] },
  {
    en: ['not working', 'does not work', "doesn't work", 'unavailable'],
    'zh-CN': ['无法使用', '不能用', '用不了', '不可用'],
  },
  { en: ['outage', 'downtime', 'offline'], 'zh-CN': ['宕机', '服务中断', '服务器故障', '系统故障'] },
  { en: ['too busy', 'try again later'], 'zh-CN': ['系统繁忙', '请稍后重试', '稍后再试', '稍后重试'] },
  {
    en: ['network error', 'internet connection', 'no internet'],
    'zh-CN': ['网络错误', '网络异常', '网络问题', '网络连接'],
  },
  { en: ['qr code', 'qr'], 'zh-CN': ['二维码', '扫码', '扫一扫'] },
  { en: ['language'], 'zh-CN': ['语言'] },
  { en: ['time zone', 'timezone'], 'zh-CN': ['时区'] },
  {
    en: ['notification', 'notifications', 'alert', 'push notification', 'push', 'reminder', 'notify'],
    'zh-CN': ['通知', '提醒', '推送', '推送通知'],
  },
  { en: ['inbox', 'in-app message'], 'zh-CN': ['站内信', '站内消息'] },
  { en: ['announcement'], 'zh-CN': ['公告'] },
  { en: ['fail', 'failed', 'failure'], 'zh-CN': ['失败'] },
  { en: ['invalid', 'incorrect', 'wrong', 'not valid'], 'zh-CN': ['无效', '错误', '不正确', '不对', '有误'] },
  {
    en: ['error message', 'error code', 'error'],
    'zh-CN': ['报错', '错误代码', '错误码', '错误信息', '错误提示'],
  },
  { en: ['duplicate', 'twice', 'double'], 'zh-CN': ['重复', '两次', '两笔'] },
  { en: ['slow', 'delay', 'delayed', 'late', 'latency'], 'zh-CN': ['慢', '延迟', '延误', '迟迟', '很久'] },
  {
    en: ['lost', 'lose', 'missing', 'disappeared'],
    'zh-CN': ['丢失', '丢了', '不见了', '遗失', '消失', '缺少', '缺失'],
  },
  { en: ['timeout', 'timed out', 'time out', 'time-out'], 'zh-CN': ['超时'] },
  { en: ['wait'], 'zh-CN': ['等待', '等候'] },
  { en: ['how long', 'waiting time', 'processing time'], 'zh-CN': ['多久', '多长时间', '处理时间'] },
]
