-- Work that must be done even when a program dies: what waits, who is at it, how each attempt ended, and who holds what nobody else may touch meanwhile.
-- The names of the first table's columns are those of db-scheduler; instants are milliseconds since 1970.
create table jobs_queue (
  task_name varchar(100) not null,
  task_instance varchar(400) not null,
  task_data text,
  execution_time bigint not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success bigint,
  last_failure bigint,
  consecutive_failures integer,
  last_heartbeat bigint,
  version bigint not null,
  primary key (task_name, task_instance)
);
create index jobs_queue_due on jobs_queue (execution_time);
create index jobs_queue_heartbeat on jobs_queue (last_heartbeat);

create table jobs_attempts (
  kind varchar(100) not null,
  job varchar(400) not null,
  begun_at bigint not null,
  number integer not null,
  node varchar(200) not null,
  ended_at bigint,
  result varchar(20) not null,
  said text not null,
  primary key (kind, job, begun_at),
  check (result in ('UNDERWAY', 'DONE', 'LATER', 'FAILED', 'GIVEN_UP', 'STOPPED', 'LOST')),
  check ((ended_at is null) = (result = 'UNDERWAY'))
);
create index jobs_attempts_begun on jobs_attempts (begun_at);

create table jobs_leases (
  name varchar(400) not null primary key,
  holder varchar(100) not null,
  node varchar(200) not null,
  taken_at bigint not null,
  held_until bigint not null
);
create index jobs_leases_holder on jobs_leases (holder);
