ALTER TABLE `import_sites` ADD `forum` text;--> statement-breakpoint
ALTER TABLE `import_sites` ADD `keeps_ids` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `import_sites` ADD `finished_at` integer;