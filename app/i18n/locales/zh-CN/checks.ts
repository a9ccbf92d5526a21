import type { TranslationOf } from '../../types.ts'
import type { checks as en } from '../en/checks.ts'

export const checks: TranslationOf<typeof en> = {
  'checks.title': '检查交易哈希或地址',
  'checks.lead': '看看它属于哪个网络、有没有写错字符。粘贴的内容不会保存，也不会发往任何网络。',
  'checks.pasted': '交易哈希或地址',
  'checks.pasted_hint': '无论在哪里，都不要粘贴私钥或助记词。',
  'checks.act': '检查',
  'checks.link': '先检查一下交易哈希或地址',

  'checks.secret_phrase': '这看起来是助记词。',
  'checks.secret_key': '这看起来是私钥。',
  'checks.secret_advice':
    '谁拿到它，谁就能转走资产。我们没有保存，也不会再次显示。如果它曾经出现在聊天、邮件或网站里，请立即把资产转到新的钱包。',
  'checks.key_alike': '私钥看起来也是这样的。',
  'checks.key_alike_advice':
    '如果是从“私钥”或“导出”页面复制的，请不要给任何人看，也不要打开下面的链接。如果来自提币记录或付款方，那就是交易哈希。',

  'checks.unknown': '这不是我们能识别的交易哈希或地址。',
  'checks.unknown_hint':
    '请重新完整复制，前后不要带其他内容。多数网络的交易哈希是 64 个字符，地址是 25 至 62 个字符。',
  'checks.results': '可能是',
  'checks.address_of': '地址：{network}',
  'checks.transaction': '交易哈希',
  'checks.family_bitcoin': '比特币',
  'checks.family_evm': '以太坊及其他 EVM 网络',
  'checks.family_tron': '波场（TRON）',
  'checks.family_solana': 'Solana 网络',
  'checks.family_xrp': '瑞波（XRP）',
  'checks.family_litecoin': '莱特币',
  'checks.family_dogecoin': '狗狗币',
  'checks.holds': '校验通过，没有写错的字符。至于是不是您要的地址，还需要自己核对。',
  'checks.broken': '校验不通过：至少有一个字符多了、少了或写错了。请不要向它转账，重新复制一次地址。',
  'checks.none_address': '这种写法没有校验位，写错字符也看不出来，请完整核对。',
  'checks.look_up': '查询链接',
  'checks.evm_advice': '同一个地址在所有 EVM 网络上都存在，资产在哪个网络，取决于转账时选择的网络。',
  'checks.transaction_advice': '请在转账所用的网络上查询。查不到说明在别的网络上，或者根本没有发出。',
}
