-- An import spent most of its time in the database on three things of this table: the key of a pair as 64 hexadecimal
-- digits, of which an index page holds few, and a foreign key to the revision and to the import. H2 keeps an index for
-- each foreign key, and looks every one of them up for every row; revisions and imports are never deleted, so the two
-- guarded nothing. The table is made anew, because a foreign key without a name cannot be dropped in the same way on
-- every database.
create table new_translation_unit (
    id bigint primary key,
    memory_id bigint not null,
    -- The first 128 bits of the SHA-256 over both texts and their inline codes.
    pair_key uuid not null,
    ko varchar(1000000) not null,
    ko_codes varchar(1000000),
    en varchar(1000000) not null,
    en_codes varchar(1000000),
    source_language varchar(2) not null,
    document varchar(1000),
    document_position integer,
    context_before varchar(1000000),
    context_after varchar(1000000),
    note varchar(4000),
    uses integer not null,
    created_by varchar(200),
    created_at timestamp(6) with time zone not null,
    changed_by varchar(200),
    changed_at timestamp(6) with time zone not null,
    revision bigint not null,
    import_id bigint
);

insert into new_translation_unit
select id, memory_id, cast(substring(pair_key from 1 for 32) as uuid), ko, ko_codes, en, en_codes, source_language,
    document, document_position, context_before, context_after, note, uses, created_by, created_at, changed_by,
    changed_at, revision, import_id
from translation_unit
order by id;

drop table translation_unit;
alter table new_translation_unit rename to translation_unit;
alter table translation_unit add constraint translation_unit_pair unique (pair_key, memory_id);
create index translation_unit_document on translation_unit (memory_id, document, document_position);
alter table translation_unit
    add constraint translation_unit_memory foreign key (memory_id) references translation_memory;
