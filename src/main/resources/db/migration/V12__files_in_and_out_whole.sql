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

-- An import can be tried out, goes on after a restart from where it was, and can be cancelled and undone.
alter table import_job add column dry_run boolean default false not null;
alter table import_job add column repeated bigint default 0 not null;
alter table import_job add column conflicts bigint default 0 not null;
alter table import_job add column removed bigint default 0 not null;
alter table import_job add column units_total bigint;
alter table import_job add column begun_at timestamp(6) with time zone;
alter table import_job add column undoes bigint;
alter table import_job add column undone_by bigint;
-- What it takes to go on: where the files are, and what was asked for, as JSON.
alter table import_job add column upload varchar(100);
alter table import_job add column request varchar(1000000);
-- What its TMX files said of themselves, to be exported again.
alter table import_job add column headers varchar(1000000);
alter table import_problem add column file varchar(500);

-- Revisions of imports are found by the number of the import, since anybody may write a cause that looks like one.
alter table revision add column import_id bigint;
alter table revision add column undoes_import bigint;
update revision set import_id = (select id from import_job where revision.cause = 'import ' || import_job.id)
where cause like 'import %' and id not in (select revision from correction);

-- How fast an import is after a restart.
alter table import_job add column bytes_before bigint default 0 not null;
alter table import_job add column read_before bigint default 0 not null;
