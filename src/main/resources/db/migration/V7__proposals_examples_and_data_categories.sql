-- Sentences in which a term stands, and what a file said of a concept or term that has no column here: JSON.
alter table concept add column categories varchar(1000000);
alter table term add column examples varchar(1000000);
alter table term add column categories varchar(1000000);

-- What somebody without the right or the certainty to change a concept would have it be.
create sequence proposal_seq start with 1 increment by 1;
create table proposal (
    id bigint primary key,
    termbase_id bigint not null references termbase,
    -- Null for a concept that does not exist yet.
    concept_id bigint,
    base_revision bigint,
    content varchar(1000000) not null,
    reason varchar(2000),
    sentence varchar(20000),
    sentence_language varchar(2),
    state varchar(20) not null,
    author varchar(200),
    made_at timestamp(6) with time zone not null,
    decided_by varchar(200),
    decided_at timestamp(6) with time zone,
    decision varchar(2000),
    result_concept bigint,
    result_revision bigint
);
create index proposal_termbase on proposal (termbase_id, state, id);
-- Deleted concepts are listed by the moment they went.
create index concept_version_termbase on concept_version (termbase_id, deleted, ended_by_revision);
-- The reason somebody gives for a change is kept whole.
alter table revision alter column cause set data type varchar(2000);
