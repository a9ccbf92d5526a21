import { openScratch, type ScratchStatement } from '#db/scratch.server.ts'
import type { CommentRow, HistoryRow, LinkRow, PostRow, TagRow, UserRow, VoteRow } from './rows.ts'

/** The rows of a dump come by id and are needed by post: they are sorted on the disk, read through this cache. */
const CACHE_KIB = 32 * 1024

const TABLES = `
  create table users (id integer primary key, row text not null);
  create table posts (id integer primary key, type integer not null, parent integer, row text not null);
  create table history (id integer primary key, post integer not null, type integer not null, row text not null);
  create table comments (id integer primary key, post integer not null, row text not null);
  create table votes (id integer primary key, post integer not null, type integer not null, day integer);
  create table links (id integer primary key, post integer not null, related integer not null, type integer not null);
  create table tags (id integer primary key, row text not null);
  create table pending (id integer primary key)`

const INDEXES = `
  create index posts_by_type on posts (type, id);
  create index history_by_post on history (post, id);
  create index links_by_post on links (post, id);
  create table tallies as
    select post, sum(type = 2) as up, sum(type = 3) as down, min(case when type = 1 then day end) as acceptedOn
    from votes group by post;
  create unique index tallies_by_post on tallies (post)`

const INSERTS = {
  users: 'insert or replace into users values (?, ?)',
  posts: 'insert or replace into posts values (?, ?, ?, ?)',
  history: 'insert or replace into history values (?, ?, ?, ?)',
  comments: 'insert or replace into comments values (?, ?, ?)',
  votes: 'insert or replace into votes values (?, ?, ?, ?)',
  links: 'insert or replace into links values (?, ?, ?, ?)',
  tags: 'insert or replace into tags values (?, ?)',
  pending: 'insert or ignore into pending values (?)',
}
type Table = keyof typeof INSERTS

/** What the votes on a post come to. */
export interface Tally {
  post: number
  up: number
  down: number
  acceptedOn: number | null
}

/** A whole dump, once each row (of two with the same id the later one). */
export class Scratch {
  readonly #db = openScratch({ cacheKib: CACHE_KIB })
  readonly #prepared = new Map<string, ScratchStatement>()

  constructor() {
    this.#db.exec(TABLES)
    this.#db.exec('begin')
  }

  putUser(row: UserRow) {
    this.#insert('users', row.id, JSON.stringify(row))
  }
  putPost(row: PostRow) {
    this.#insert('posts', row.id, row.type, row.parentId, JSON.stringify(row))
  }
  putHistory(row: HistoryRow) {
    this.#insert('history', row.id, row.postId, row.type, JSON.stringify(row))
  }
  putComment(row: CommentRow) {
    this.#insert('comments', row.id, row.postId, JSON.stringify(row))
  }
  putVote(row: VoteRow) {
    this.#insert('votes', row.id, row.postId, row.type, row.day)
  }
  putLink(row: LinkRow) {
    this.#insert('links', row.id, row.postId, row.relatedId, row.type)
  }
  putTag(row: TagRow) {
    this.#insert('tags', row.id, JSON.stringify(row))
  }
  /** A post that mentions others which were not there yet when it was written. */
  putPending(id: number) {
    this.#insert('pending', id)
  }

  /** After the last row of the dump. */
  sort() {
    this.#db.exec('commit')
    this.#db.exec(INDEXES)
  }

  users(after: number, limit: number) {
    return this.#rows<UserRow>('select row from users where id > ? order by id limit ?', after, limit)
  }
  posts(type: number, after: number, limit: number) {
    const query = 'select row from posts where type = ? and id > ? order by id limit ?'
    return this.#rows<PostRow>(query, type, after, limit)
  }
  pendingPosts(type: number, after: number, limit: number) {
    const query =
      'select row from pending join posts using (id) where type = ? and id > ? order by id limit ?'
    return this.#rows<PostRow>(query, type, after, limit)
  }
  comments(after: number, limit: number) {
    return this.#rows<CommentRow>('select row from comments where id > ? order by id limit ?', after, limit)
  }
  tags(after: number, limit: number) {
    return this.#rows<TagRow>('select row from tags where id > ? order by id limit ?', after, limit)
  }
  postsById(ids: number[]) {
    return this.#rows<PostRow>(`select row from posts where id in (${LIST})`, JSON.stringify(ids))
  }
  /** By post, in the order of their ids. */
  historyOf(posts: number[]): Map<number, HistoryRow[]> {
    const query = `select row from history where post in (${LIST}) order by post, id`
    const histories = new Map<number, HistoryRow[]>(posts.map((id) => [id, []]))
    for (const row of this.#rows<HistoryRow>(query, JSON.stringify(posts)))
      histories.get(row.postId)?.push(row)
    return histories
  }
  talliesOf(posts: number[]) {
    const query = `select * from tallies where post in (${LIST})`
    return this.#all<Tally>(query, JSON.stringify(posts))
  }
  linksOf(posts: number[], type: number) {
    const query = `select post, related from links where type = ? and post in (${LIST}) order by post, id`
    return this.#all<{ post: number; related: number }>(query, type, JSON.stringify(posts))
  }

  /** Which of these ids the dump has. */
  present(table: 'users' | 'posts' | 'comments', ids: number[]): Set<number> {
    const rows = this.#all<{ id: number }>(
      `select id from ${table} where id in (${LIST})`,
      JSON.stringify(ids),
    )
    return new Set(rows.map((row) => row.id))
  }

  count(table: Table): number {
    return this.#all<{ count: number }>(`select count(*) as count from ${table}`)[0]?.count ?? 0
  }

  /** How many rows of a table hang on which type of post (null: on none that is there), by their own type. */
  byPostType(table: 'votes' | 'history' | 'links' | 'comments') {
    const own = table === 'comments' ? '0' : `${table}.type`
    const query = `select ${own} as type, posts.type as postType, count(*) as rows
      from ${table} left join posts on posts.id = ${table}.post group by 1, 2 order by 1, 2`
    return this.#all<{ type: number; postType: number | null; rows: number }>(query)
  }
  postTypes() {
    return this.#all<{ type: number; rows: number }>('select type, count(*) as rows from posts group by type')
  }
  /** Of questions (by duplicate links): how many lead to no question, and how many come from an open one. */
  uselessDuplicates() {
    const query = `select related.id is null as isAbsent, count(*) as rows
      from links join posts on posts.id = links.post and posts.type = 1
      left join posts as related on related.id = links.related and related.type = 1
      where links.type = 3 and (related.id is null or json_extract(posts.row, '$.closedAt') is null) group by 1`
    return this.#all<{ isAbsent: number; rows: number }>(query)
  }
  /** Tags whose stated number of questions is not that of the questions which bear them. */
  differingTagCounts() {
    const query = `with borne as (
        select tag.value as name, count(*) as counted from posts, json_each(posts.row, '$.tags') as tag
        where posts.type = 1 group by 1)
      select json_extract(row, '$.name') as name, json_extract(row, '$.uses') as stated, coalesce(counted, 0) as counted
      from tags left join borne on borne.name = json_extract(row, '$.name') where json_extract(row, '$.uses') <> coalesce(counted, 0)`
    return this.#all<{ name: string; stated: number; counted: number }>(query)
  }
  answersWithoutQuestion(): number {
    const query = `select count(*) as count from posts as answer left join posts as question
      on question.id = answer.parent and question.type = 1 where answer.type = 2 and question.id is null`
    return this.#all<{ count: number }>(query)[0]?.count ?? 0
  }

  close() {
    this.#db.close()
  }

  #insert(table: Table, ...values: (string | number | null)[]) {
    this.#statement(INSERTS[table]).run(...values)
  }

  #rows<Row>(query: string, ...values: (string | number)[]): Row[] {
    return this.#all<{ row: string }>(query, ...values).map(({ row }) => JSON.parse(row) as Row)
  }

  #all<Row>(query: string, ...values: (string | number)[]): Row[] {
    return this.#statement(query).all(...values) as Row[]
  }

  #statement(query: string): ScratchStatement {
    const prepared = this.#prepared.get(query) ?? this.#db.prepare(query)
    this.#prepared.set(query, prepared)
    return prepared
  }
}

const LIST = 'select value from json_each(?)'
