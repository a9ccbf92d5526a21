/** Pictures in posts. */
export const pictures = {
  'pictures.add': '添加图片',
  'pictures.hint': '也可以直接把图片粘贴或拖入正文。支持常见的图片格式，单张不超过 10 MB。',
  'pictures.alt': '图片内容说明',
  'pictures.staff_only': '图片涉及我的账户：仅我和官方人员可见',
  'pictures.withheld': '图片正在审核或已被移除',
  'pictures.waiting': '审核通过前，仅作者本人和官方人员可见这张图片。',
  'pictures.private': '仅作者本人和官方人员可见这张图片。',
  'pictures.approve': { other: '向所有人展示这里的 {count} 张图片' },
  'pictures.approved': '图片现已对所有人可见。',
}
