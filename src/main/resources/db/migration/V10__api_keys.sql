-- Keys of programs. The key itself is nowhere: only its hash, and its first letters to know it by.
create sequence api_key_seq start with 1 increment by 1;
create table api_key (
    id bigint primary key,
    name varchar(99) not null,
    hash varchar(64) not null unique,
    hint varchar(20) not null,
    role varchar(20) not null,
    memories varchar(100000),
    termbases varchar(100000),
    writes_to varchar(99),
    requests_per_minute integer,
    largest_body bigint,
    created_by varchar(200),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    revoked_by varchar(200),
    revoked_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone
);
