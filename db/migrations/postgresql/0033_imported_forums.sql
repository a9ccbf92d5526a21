ALTER TABLE "import_sites" ADD COLUMN "forum" text;--> statement-breakpoint
ALTER TABLE "import_sites" ADD COLUMN "keeps_ids" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "import_sites" ADD COLUMN "finished_at" timestamp (3) with time zone;