CREATE TABLE "ledger_days" (
	"day" text NOT NULL,
	"entry_id" bigint NOT NULL,
	"shown" integer DEFAULT 0 NOT NULL,
	"viewed" integer DEFAULT 0 NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"support" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "ledger_days_day_entry_id_pk" PRIMARY KEY("day","entry_id")
);
--> statement-breakpoint
ALTER TABLE "searches" ADD COLUMN "officials" integer;--> statement-breakpoint
ALTER TABLE "searches" ADD COLUMN "held_out" boolean;--> statement-breakpoint
ALTER TABLE "ledger_days" ADD CONSTRAINT "ledger_days_entry_id_faq_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."faq_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_days_entry" ON "ledger_days" USING btree ("entry_id","day");