-- The search index anew, with what queries filter by, with the phrases under which a thread was asked for, and with
-- two small helpers: titles alone for suggestions while one types, and the words that are meant when one is misspelt.
-- The rows come back by themselves: a server that finds fewer documents than it should have indexes what is missing.
DROP TRIGGER `search_documents_removed`;
--> statement-breakpoint
DROP TABLE `search_terms`;
--> statement-breakpoint
DROP TABLE `search_index`;
--> statement-breakpoint
DROP TABLE `search_documents`;
--> statement-breakpoint
CREATE TABLE `search_documents` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`tags` text NOT NULL,
	`author` integer,
	`score` integer NOT NULL,
	`answer_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`activity_at` integer NOT NULL,
	`version` text NOT NULL,
	`analyser` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_id` ON `search_documents` (`id`);
--> statement-breakpoint
CREATE INDEX `search_documents_activity` ON `search_documents` (`activity_at`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(
	title, asked_as, tags, accepted_answer, body, other_answers, comments,
	content='', contentless_delete=1, tokenize="ascii tokenchars '.+#'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_terms` USING fts5vocab('search_index', 'row');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_titles` USING fts5(
	title, asked_as,
	content='', contentless_delete=1, tokenize="ascii tokenchars '.+#'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_title_terms` USING fts5vocab('search_titles', 'row');
--> statement-breakpoint
CREATE TRIGGER `search_documents_removed` AFTER DELETE ON `search_documents` BEGIN
	DELETE FROM `search_index` WHERE rowid = old.`key`;
	DELETE FROM `search_titles` WHERE rowid = old.`key`;
END;
--> statement-breakpoint
-- Every word that was ever indexed, as it is written: one that stands in no document any more is passed over when read.
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`reversed` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `search_words_reversed` ON `search_words` (`reversed`);
