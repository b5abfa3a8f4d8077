-- What other sources say of entries of the catalogue: the last good answer of each, and how the last question went.
create table catalogue_answers (
  software varchar(300) not null,
  source varchar(40) not null,
  subject varchar(1100) not null,
  url varchar(2000),
  answered_at bigint,
  said text not null,
  failure varchar(200),
  failures integer not null,
  asked_at bigint not null,
  next_at bigint not null,
  entity_tag text,
  last_modified text,
  primary key (software, source)
);

-- What a source said otherwise than before: new releases, other licences, repositories that were archived.
create table catalogue_changes (
  software varchar(300) not null,
  source varchar(40) not null,
  field varchar(40) not null,
  seen_at bigint not null,
  said_before text not null,
  said_now text not null,
  primary key (software, source, field, seen_at)
);
create index catalogue_changes_order on catalogue_changes (seen_at, software, source, field);
