/** The page of whom nobody has time for; made on the server alone. */
export const overload = {
  'overload.title': '当前访问人数过多',
  'overload.again': '请过几秒后刷新页面。',
  'overload.sent': '如果您刚才提交了内容，内容尚未保存：刷新页面即可重新提交。',
  'errors.http.overloaded': '当前访问人数过多，操作未能完成。请过几秒后重试。',
} as const
