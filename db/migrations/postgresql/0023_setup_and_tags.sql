CREATE TABLE "setup_links" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "fact_templates" ADD COLUMN "required" boolean DEFAULT false NOT NULL;