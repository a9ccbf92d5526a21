-- The search index. Texts are stored as the tokens that search/analyse.ts makes of them, separated by spaces; the
-- ascii tokenizer leaves them as they are (everything beyond ASCII is part of a token to it).
CREATE TABLE `search_documents` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`tags` text NOT NULL,
	`version` text NOT NULL,
	`analyser` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_id` ON `search_documents` (`id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(
	title, tags, accepted_answer, body, other_answers, comments,
	content='', contentless_delete=1, tokenize="ascii tokenchars '.+#'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_terms` USING fts5vocab('search_index', 'row');
--> statement-breakpoint
CREATE TRIGGER `search_documents_removed` AFTER DELETE ON `search_documents` BEGIN
	DELETE FROM `search_index` WHERE rowid = old.`key`;
END;
