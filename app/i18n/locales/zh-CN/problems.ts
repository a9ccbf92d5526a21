import type { TranslationOf } from '../../types.ts'
import type { problems as en } from '../en/problems.ts'

export const problems: TranslationOf<typeof en> = {
  'problems.title_400': '内容有点问题',
  'problems.title_401': '请先登录',
  'problems.title_403': '当前账号无法这样操作',
  'problems.title_404': '这里什么也没有',
  'problems.title_410': '内容已被移除',
  'problems.title_422': '这里有不能公开的内容',
  'problems.title_429': '操作太快了',
  'problems.title_500': '我们这边出了点问题',
  'problems.title_503': '{site} 暂时无法响应',
  'problems.advice_400': '请返回检查填写的内容，然后重新提交。',
  'problems.advice_403': '如果您认为自己应当可以这样操作，请联系版主。',
  'problems.advice_404': '可能是地址有误，或者页面已经移动。搜索一下往往就能找到。',
  'problems.advice_409': '情况已经变化，请重新查看。',
  'problems.advice_410': '搜索一下，也许能找到同样问题的解答。',
  'problems.advice_422': '请去掉后再试。如果它出现在网址里，请把这条浏览记录也删掉。',
  'problems.advice_429': '请稍等片刻再试。',
  'problems.advice_500': '问题已记录，没有只保存一半的内容。请过一分钟再试。',
  'problems.advice_503': '没有只保存一半的内容。请过一分钟再试。',
  'problems.request_id': '反馈时请附上请求编号 {id}。',
  'problems.send_again': '重新提交',
  'problems.back': '返回原页面',
  'problems.privileges': '查看多少声望可以做什么',
  'problems.to_start': '返回首页',
  'problems.to_questions': '全部问题',

  'errors.unknown': '出了点问题。',
  'errors.http.unknown': '没能完成您的请求。',
  'errors.http.not_found': '没有这个地址的页面。',
}
