-- The inventory has repositories: one row for each, however often it is renamed or moves on its forge.
-- Instants are milliseconds since 1970; keys are folded by the program, never here; lists are JSON.
create table inventory_repositories (
  host varchar(300) not null,
  forge_id varchar(1100) not null,
  kind varchar(20) not null,
  path varchar(1000) not null,
  path_key varchar(1000) not null,
  accounts text not null,
  url text not null,
  description text,
  homepage text,
  default_branch text,
  created_at bigint,
  pushed_at bigint,
  archived boolean not null,
  fork boolean,
  parent_url text,
  template boolean,
  topics text not null,
  stars integer not null,
  forks integer not null,
  open_issues integer,
  subscribers integer,
  licence text,
  language text,
  files text,
  detected_licence text,
  publiccode varchar(20),
  releases text,
  bus_factor integer,
  scorecard integer,
  inspected_at bigint,
  archive_known boolean,
  archive_swhid text,
  archive_asked_at bigint,
  standing varchar(10) not null,
  first_seen_at bigint not null,
  seen_at bigint not null,
  revision bigint not null,
  primary key (host, forge_id),
  check (standing in ('PRESENT', 'MISSED', 'GONE', 'HIDDEN')),
  check (seen_at >= first_seen_at)
);

-- Under which accounts a repository is listed, in their order, and when it was last met there.
create table inventory_listings (
  account varchar(1400) not null,
  host varchar(300) not null,
  forge_id varchar(1100) not null,
  seen_at bigint not null,
  primary key (account, host, forge_id)
);

-- Where a repository was before, so that old links find it.
create table inventory_former_paths (
  host varchar(300) not null,
  path_key varchar(1000) not null,
  forge_id varchar(1100) not null,
  path varchar(1000) not null,
  left_at bigint not null,
  primary key (host, path_key, forge_id)
);

-- Grows with every change, so that pages and the search index know what is new; one row.
create table inventory_revision (
  id integer not null primary key check (id = 1),
  revision bigint not null
);
insert into inventory_revision (id, revision) values (1, 0);

-- What is known of the visits to an account, or to several that are listed at once.
create table inventory_visits (
  target varchar(1400) not null primary key,
  accounts text not null,
  begun_at bigint,
  ended_at bigint,
  swept_at bigint,
  result varchar(20) not null,
  why text not null,
  resume_at text,
  sweep_begun_at bigint,
  requests integer not null,
  repositories integer not null,
  next_at bigint not null
);

-- Hosts that were asked, and since when one is silent.
create table inventory_hosts (
  host varchar(300) not null primary key,
  offline_since bigint,
  why text not null,
  retry_at bigint not null,
  answered_at bigint,
  requests integer not null
);

-- What to send along when an address is asked again (RFC 9110, 8.8).
create table inventory_validators (
  url varchar(2000) not null primary key,
  entity_tag text,
  last_modified text
);

-- Repositories whose files are to be read.
create table inventory_due (
  host varchar(300) not null,
  forge_id varchar(1100) not null,
  due_at bigint not null,
  position integer not null,
  primary key (host, forge_id)
);

-- Targets that somebody wants to be visited before others.
create table inventory_wanted (
  target varchar(1400) not null primary key,
  wanted_at bigint not null
);
