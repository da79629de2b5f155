-- Every write transaction takes one revision; rows carry the revision of their last change.
create sequence revision_seq start with 1 increment by 1;
create table revision (
    id bigint primary key,
    at timestamp(6) with time zone not null,
    author varchar(200),
    cause varchar(500)
);

create sequence translation_memory_seq start with 1 increment by 1;
create table translation_memory (
    id bigint primary key,
    name varchar(130) not null unique,
    description varchar(2000),
    penalty integer not null,
    created_at timestamp(6) with time zone not null,
    deleted_at timestamp(6) with time zone
);

create sequence import_job_seq start with 1 increment by 1;
create table import_job (
    id bigint primary key,
    kind varchar(20) not null,
    target_name varchar(100) not null,
    filename varchar(500) not null,
    author varchar(200),
    state varchar(20) not null,
    bytes_total bigint not null,
    bytes_read bigint not null,
    read_count bigint not null,
    added bigint not null,
    changed bigint not null,
    already_there bigint not null,
    skipped bigint not null,
    warnings bigint not null,
    message varchar(2000),
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
create sequence import_problem_seq start with 1 increment by 50;
create table import_problem (
    id bigint primary key,
    job_id bigint not null references import_job,
    line bigint not null,
    column_number bigint not null,
    severity varchar(20) not null,
    message varchar(2000) not null,
    excerpt varchar(200) not null
);
create index import_problem_job on import_problem (job_id, id);

create sequence translation_unit_seq start with 1 increment by 50;
create table translation_unit (
    id bigint primary key,
    memory_id bigint not null references translation_memory,
    -- SHA-256 over both texts and their inline codes: the same pair is kept once in a memory.
    pair_key varchar(64) not null,
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
    revision bigint not null references revision,
    import_id bigint references import_job,
    -- The key comes first: an import looks up hundreds at once, for which H2 uses the first column of an index only.
    constraint translation_unit_pair unique (pair_key, memory_id)
);
create index translation_unit_document on translation_unit (memory_id, document, document_position);

-- What a unit was before it was changed or deleted.
create sequence translation_unit_version_seq start with 1 increment by 50;
create table translation_unit_version (
    id bigint primary key,
    unit_id bigint not null,
    memory_id bigint not null,
    ko varchar(1000000) not null,
    ko_codes varchar(1000000),
    en varchar(1000000) not null,
    en_codes varchar(1000000),
    document varchar(1000),
    document_position integer,
    note varchar(4000),
    uses integer not null,
    changed_by varchar(200),
    changed_at timestamp(6) with time zone not null,
    revision bigint not null references revision,
    ended_by_revision bigint not null references revision,
    deleted boolean not null
);
create index translation_unit_version_unit on translation_unit_version (unit_id, revision);

create sequence termbase_seq start with 1 increment by 1;
create table termbase (
    id bigint primary key,
    name varchar(130) not null unique,
    description varchar(2000),
    created_at timestamp(6) with time zone not null,
    deleted_at timestamp(6) with time zone
);

create sequence concept_seq start with 1 increment by 50;
create table concept (
    id bigint primary key,
    termbase_id bigint not null references termbase,
    code varchar(100),
    domain varchar(200),
    definition varchar(4000),
    note varchar(4000),
    source varchar(2000),
    created_by varchar(200),
    created_at timestamp(6) with time zone not null,
    changed_by varchar(200),
    changed_at timestamp(6) with time zone not null,
    revision bigint not null references revision,
    import_id bigint references import_job,
    -- In this order for the same reason as the pairs of units.
    constraint concept_code unique (code, termbase_id)
);

create sequence term_seq start with 1 increment by 50;
create table term (
    id bigint primary key,
    concept_id bigint not null references concept,
    place integer not null,
    language_tag varchar(35) not null,
    -- A thousand characters as they are sent; composing (NFC) can make three of one.
    text varchar(3000) not null,
    status varchar(20) not null,
    kind varchar(20) not null,
    part_of_speech varchar(20),
    validity varchar(500) not null,
    outlet varchar(200),
    -- A hundred of two hundred characters, and what divides them.
    stops varchar(20100) not null,
    note varchar(2000)
);
create index term_concept on term (concept_id, place);
create index term_text on term (text);

-- What a concept was, with its terms, before it was changed or deleted; the content is the JSON of the API.
create sequence concept_version_seq start with 1 increment by 50;
create table concept_version (
    id bigint primary key,
    concept_id bigint not null,
    termbase_id bigint not null,
    content varchar(1000000) not null,
    revision bigint not null references revision,
    ended_by_revision bigint not null references revision,
    deleted boolean not null
);
create index concept_version_concept on concept_version (concept_id, revision);
