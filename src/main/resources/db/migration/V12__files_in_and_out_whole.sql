-- How far a translation has come, and what a TMX said of a unit that has no column of its own.
alter table translation_unit add column status varchar(20);
alter table translation_unit add column tmx varchar(100000);

-- What a unit was can be brought back whole.
alter table translation_unit_version add column source_language varchar(2);
alter table translation_unit_version add column context_before varchar(1000000);
alter table translation_unit_version add column context_after varchar(1000000);
alter table translation_unit_version add column status varchar(20);
alter table translation_unit_version add column tmx varchar(100000);
alter table translation_unit_version add column created_by varchar(200);
alter table translation_unit_version add column created_at timestamp(6) with time zone;
alter table translation_unit_version add column import_id bigint;
