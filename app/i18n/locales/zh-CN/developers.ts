import type { TranslationOf } from '../../types.ts'
import type { developers as en } from '../en/developers.ts'

export const developers: TranslationOf<typeof en> = {
  'developers.title': '开发者',
  'developers.lead': '程序可以通过 HTTP 和 JSON 阅读和参与本站：问题、回答、官方解答、搜索和服务动态。',
  'developers.begin': '开始使用',
  'developers.open': '读取公开内容不需要令牌：',
  'developers.with_token': '其他操作都以您的身份进行，需要您创建的令牌：{link}。',
  'developers.tokens': 'API 令牌',
  'developers.lists': '列表接受 {limit} 和 {cursor}；返回的 {next} 就是下一页的游标。',
  'developers.problems':
    '请求被拒绝时，状态码说明原因，{code} 供程序识别。任何请求都可能得到 400、401、403、429 或 503。',
  'developers.again': '新建内容的请求可以带上 {key}：24 小时内重复发送不会再次执行，并得到同样的回复。',
  'developers.document': '供程序读取的完整说明，包括每个字段：{link}（OpenAPI 3.1）。',
  'developers.operations': '可用的操作',
  'developers.takes': '参数',
  'developers.in_path': '地址中',
  'developers.in_query': '查询参数',
  'developers.in_header': '请求头',
  'developers.in_body': '请求体',
  'developers.required': '必填',
  'developers.answers': '返回',
  'developers.for_all': '所有人',
  'developers.scope': '令牌：{scope}',
}
