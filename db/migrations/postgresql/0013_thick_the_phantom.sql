CREATE TABLE "name_looks" (
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"look" text NOT NULL,
	"claimed" boolean NOT NULL,
	"staff_like" boolean NOT NULL,
	CONSTRAINT "name_looks_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
ALTER TABLE "name_looks" ADD CONSTRAINT "name_looks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "name_looks_look" ON "name_looks" USING btree ("look");--> statement-breakpoint
CREATE UNIQUE INDEX "name_looks_claimed" ON "name_looks" USING btree ("look") WHERE claimed;--> statement-breakpoint
CREATE INDEX "name_looks_staff_like" ON "name_looks" USING btree ("user_id") WHERE staff_like;